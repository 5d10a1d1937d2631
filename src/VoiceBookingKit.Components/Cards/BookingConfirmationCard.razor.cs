using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Components.Cards;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components;

/// <summary>An appointment that was booked, moved or cancelled: what, when, with whom, its reference, and ways to put it into a calendar.</summary>
public partial class BookingConfirmationCard
{
    private AppointmentView? _shown;
    private string? _calendarFile;
    private (string Name, Uri Address)[] _calendarSites = [];

    /// <summary>What was done.</summary>
    [Parameter, EditorRequired]
    public ChangeKind Kind { get; set; }

    /// <summary>The appointment as it stands.</summary>
    [Parameter, EditorRequired]
    public AppointmentView Appointment { get; set; } = null!;

    /// <summary>Who is booked, for the calendar links; taken from the host's services when not given.</summary>
    [Parameter]
    public Business? Business { get; set; }

    /// <summary>The visitor's IANA zone; when null, the one that the appointment's customer had.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>The visitor wants another time; without a callback there is no button.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnChange { get; set; }

    /// <summary>The visitor wants to cancel; without a callback there is no button.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnCancel { get; set; }

    /// <summary>In place of the buttons to change and cancel.</summary>
    [Parameter]
    public RenderFragment<AppointmentView>? Actions { get; set; }

    private bool IsCancelled => Kind == ChangeKind.Cancelled || Appointment.IsCancelled;

    private LocalTimes? Elsewhere =>
        LocalTimes.Elsewhere(Appointment.Appointment.Slot, Appointment.Zone, VisitorZone ?? Appointment.Appointment.Customer.TimeZone);

    private DateTimeOffset Start => Elsewhere?.Start ?? Appointment.LocalStart;

    private DateTimeOffset End => Elsewhere?.End ?? Appointment.LocalEnd;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Appointment == _shown)
            return;
        _shown = Appointment;
        _calendarFile = Appointment.CalendarLink?.ToString();
        _calendarSites = [];
        if ((Business ?? Services.GetService<Business>()) is not { } business)
            return;

        // Without a host that serves files, the file travels within the link.
        _calendarFile ??= "data:text/calendar;charset=utf-8;base64,"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes(AppointmentCalendar.ToFile(Appointment.Appointment, business).ToText()));
        var links = AddToCalendarLinks.For(AppointmentCalendar.ToEvent(Appointment.Appointment, business), business.Zone);
        _calendarSites =
        [
            ("Confirmation.Google", links.Google), ("Confirmation.Outlook", links.Outlook),
            ("Confirmation.Office365", links.Office365), ("Confirmation.Yahoo", links.Yahoo),
        ];
    }

    private string Name(string part) => $"Confirmation.{(IsCancelled ? ChangeKind.Cancelled : Kind)}.{part}";
}
