using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Cards;
using VoiceBookingKit.Components.Manual;
using VoiceBookingKit.Components.Scripts;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Components;

/// <summary>Booking by eye: a month with its free days, the times of a day, a short form.</summary>
/// <remarks>A picked slot is held while the form is filled in; leaving gives it back.</remarks>
public partial class ManualBooking : IAsyncDisposable
{
    private readonly string _pickedId = "vb-" + Guid.NewGuid().ToString("N");
    private readonly string _cancelId = "vb-" + Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _gone = new();
    private ManualVisit _visit = null!;
    private ScriptModule? _script;
    private ElementReference _times;
    private ElementReference _heading;
    private ElementReference _confirmCancel;
    private Step _step;
    private Step _shownStep;
    private bool _focusQuestion;

    private Wish _wish = null!;
    private ShownMonth _month = null!;
    private Slot? _slot;
    private CustomerFormModel _form = new();
    private BookingRefusal _refusal;
    private (ChangeKind Kind, AppointmentView Appointment)? _done;
    private string? _problem;
    private string? _visitorZone;
    private bool _isBusy;
    private bool _isAskedToCancel;

    private enum Step
    {
        Choose,
        Details,
        Done,
    }

    /// <summary>The service to begin with; by default the business's own default, or its first.</summary>
    [Parameter]
    public string? ServiceId { get; set; }

    /// <summary>The visitor's name, when the host has signed them in.</summary>
    [Parameter]
    public string? CustomerName { get; set; }

    /// <summary>The visitor's email address, when the host knows it.</summary>
    [Parameter]
    public string? CustomerEmail { get; set; }

    /// <summary>An appointment to move, in place of booking a new one; or null.</summary>
    [Parameter]
    public AppointmentView? Moving { get; set; }

    /// <summary>The visitor leaves the appointment in <see cref="Moving"/> as it is.</summary>
    [Parameter]
    public EventCallback OnKept { get; set; }

    /// <summary>The visitor's IANA zone; asked of the browser when null.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>Shown when no day is chosen or the month has nothing free.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>An appointment was booked, and is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnBooked { get; set; }

    /// <summary>An appointment was moved, and is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnMoved { get; set; }

    /// <summary>An appointment was cancelled, and that is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnCancelled { get; set; }

    [Inject]
    private BookingDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    private Business Business => Desk.Business;

    private TimeProvider Clock => Services.GetService<TimeProvider>() ?? TimeProvider.System;

    private string ZoneLine => _visitorZone is { } theirs && IanaZone.TryGet(theirs, out var zone) && zone.ToLocal(Clock.GetUtcNow()).Offset != Business.Zone.ToLocal(Clock.GetUtcNow()).Offset
        ? Text["Manual.ZoneBoth", Text.Zone(Business.Zone.Id), Text.Zone(theirs)]
        : Text["Manual.Zone", Text.Zone(Business.Zone.Id)];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _visit = new ManualVisit(Desk);
        _month = new ShownMonth(_visit, Clock);
        var service = Business.FindService(ServiceId) ?? Business.DefaultService ?? Business.Services[0];
        _wish = new Wish(service, service.DefaultDuration, Staff: null, Moving: null);
        _form = new CustomerFormModel { Name = CustomerName ?? "", Email = CustomerEmail ?? "" };
        _visitorZone = VisitorZone;
        if (Moving is not null)
            await ChangeAsync(Moving);
        else if (CalLink is null)
            await TryAsync(() => _month.ShowFirstFreeAsync(_wish, _gone.Token));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (CalLink is not null)
            return;
        if (firstRender)
        {
            _script = new ScriptModule(Runtime, "Manual/ManualBooking.razor.js");
            if (_visitorZone is null && await ScriptModule.ForgiveAsync(async () => _visitorZone = await _script.InvokeAsync<string?>("timeZone")))
                StateHasChanged();
        }

        // What a screen reader is told after a step is where the step begins.
        if (_step != _shownStep)
        {
            _shownStep = _step;
            await ScriptModule.ForgiveAsync(() => (_step == Step.Choose ? _times : _heading).FocusAsync());
        }
        else if (_focusQuestion)
        {
            _focusQuestion = false;
            await ScriptModule.ForgiveAsync(() => (_isAskedToCancel ? _confirmCancel : _heading).FocusAsync());
        }
    }

    /// <summary>Gives back a slot that was held.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        if (_step == Step.Details)
            await TryAsync(_visit.ReleaseAsync);
        if (_script is not null)
            await _script.DisposeAsync();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task WishAsync(WishChoice wish)
    {
        _wish = new Wish(wish.Service, wish.Duration, wish.Staff, Moving: null);
        return ShowMonthAsync(_month.Month);
    }

    private Task ShowMonthAsync(DateOnly month) => TryAsync(() => _month.ShowAsync(_wish, month, _gone.Token));

    private async Task SelectDayAsync(DateOnly day)
    {
        _problem = null;
        _month.Choose(day);
        if (_script is not null)
            await ScriptModule.ForgiveAsync(() => _script.InvokeVoidAsync("reveal", _times));
    }

    private async Task PickAsync(Slot slot)
    {
        _problem = null;
        await TryAsync(async () =>
        {
            var refusal = await _visit.KeepAsync(slot, _wish.Moving?.Id, _gone.Token);
            if (refusal != BookingRefusal.None)
            {
                await LoseAsync(refusal);
                return;
            }

            (_slot, _step, _refusal) = (slot, Step.Details, BookingRefusal.None);
        });
    }

    private async Task BackAsync()
    {
        (_step, _problem) = (Step.Choose, null);
        await TryAsync(_visit.ReleaseAsync);
        await ShowMonthAsync(_month.Month);
    }

    private Task ChangeAsync(AppointmentView appointment)
    {
        var moving = appointment.Appointment;
        _wish = new Wish(Business.FindService(moving.Slot.ServiceId) ?? _wish.Service, moving.Slot.Duration, Business.FindStaff(moving.Slot.StaffId), moving);
        (_step, _problem) = (Step.Choose, null);
        return TryAsync(() => _month.ShowAsync(_wish, moving.Slot, _gone.Token));
    }

    private void AskToCancel(AppointmentView appointment) => (_isAskedToCancel, _focusQuestion, _problem) = (true, true, null);

    private void KeepAppointment() => (_isAskedToCancel, _focusQuestion) = (false, true);

    private async Task StartOverAsync()
    {
        (_done, _slot, _step, _problem) = (null, null, Step.Choose, null);
        await ShowMonthAsync(_month.Month);
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The visitor left; what was asked for with a key is found again by it.
        }
        catch (BookingStoreException)
        {
            _problem = Text["Manual.Unavailable"];
        }
    }

    private DateOnly DayOf(Slot slot) => _visit.DayOf(slot.Start);

    private string TimeOf(Slot slot) => Text.Time(TimeOnly.FromDateTime(Business.Zone.ToLocal(slot.Start).DateTime));

    private LocalTimes? Theirs(Slot slot) => LocalTimes.Elsewhere(slot, Business.Zone.Id, _visitorZone);
}
