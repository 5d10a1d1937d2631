using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Manual;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components;

/// <summary>Cal.com's own booking page, shown in place of the kit's month and form.</summary>
/// <remarks>
/// It loads a script and a frame from <see cref="Origin"/>. What is booked in it is Cal.com's: it becomes an appointment of the kit's when Cal.com is a connected calendar whose webhook is received.
/// </remarks>
public partial class CalEmbed : IAsyncDisposable
{
    private ElementReference _frame;
    private CalFrame? _cal;
    private State _state;

    private enum State
    {
        Loading,
        Ready,
        Failed,
    }

    /// <summary>What to book, as in the page's address after the origin: <c>team/demo</c> or <c>maya/30min</c>.</summary>
    [Parameter, EditorRequired]
    public string CalLink { get; set; } = "";

    /// <summary>Where Cal.com's script and pages come from: another origin for a Cal.com of your own.</summary>
    [Parameter]
    public string Origin { get; set; } = "https://app.cal.com";

    /// <summary>The service that is booked there; by default the business's own default, or its first.</summary>
    [Parameter]
    public string? ServiceId { get; set; }

    /// <summary>The visitor's name, when the host has signed them in.</summary>
    [Parameter]
    public string? CustomerName { get; set; }

    /// <summary>The visitor's email address, when the host knows it.</summary>
    [Parameter]
    public string? CustomerEmail { get; set; }

    /// <summary>
    /// An appointment was booked in Cal.com, and stands there; one that waits for its host or for payment is not told. The view's appointment is not in the kit's store: its
    /// <see cref="Appointment.Uid"/> is Cal.com's id, and it has no reference.
    /// </summary>
    [Parameter]
    public EventCallback<AppointmentView> OnBooked { get; set; }

    /// <summary>An appointment was moved in Cal.com; the view is like that of <see cref="OnBooked"/>, with the new id.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnMoved { get; set; }

    [Inject]
    private BookingDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    private string Page => $"{Origin.TrimEnd('/')}/{CalLink.Trim('/')}";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _cal = new CalFrame(Runtime, new Listener(this));
        await _cal.ShowAsync(_frame, CalLink.Trim('/'), Origin.TrimEnd('/'), new CalKnown(CustomerName, CustomerEmail));
    }

    /// <summary>Lets go of the page.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_cal is not null)
            await _cal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Passes on what stands in Cal.com.</summary>
    private sealed class Listener(CalEmbed component) : ICalListener
    {
        public Task ShownAsync(bool isShown) => component.InvokeAsync(() =>
        {
            component._state = isShown ? State.Ready : State.Failed;
            component.StateHasChanged();
        });

        public Task BookedAsync(CalBooking booking) => TellAsync(booking, component.OnBooked);

        public Task MovedAsync(CalBooking booking) => TellAsync(booking, component.OnMoved);

        private Task TellAsync(CalBooking booking, EventCallback<AppointmentView> callback)
        {
            var business = component.Desk.Business;
            var clock = component.Services.GetService<TimeProvider>() ?? TimeProvider.System;
            return booking.ToAppointment(business, component.ServiceId, component.CustomerName, component.CustomerEmail, clock) is { } appointment
                ? component.InvokeAsync(() => callback.InvokeAsync(AppointmentView.Of(appointment, business, customerZone: null, calendarLink: null)))
                : Task.CompletedTask;
        }
    }
}
