using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>What every part of one call needs to know: whose desk, which caller, which language, what time it is.</summary>
internal sealed class CallContext(
    ConversationRequest request,
    BookingDesk desk,
    ISpokenLanguage language,
    IReceptionistPhrases phrases,
    IAppointmentLinks links,
    ReceptionistOptions options,
    TimeProvider clock)
{
    private readonly IanaZone? _callerZone = IanaZone.TryGet(request.TimeZone, out var zone) ? zone : null;

    public ConversationRequest Request => request;

    public BookingDesk Desk => desk;

    public Business Business => desk.Business;

    public ISpokenLanguage Language => language;

    public IReceptionistPhrases Phrases => phrases;

    public ReceptionistOptions Options => options;

    public TimeProvider Clock => clock;

    /// <summary>Who holds slots and signs changes in this call.</summary>
    public string Owner => request.CallId;

    public DateOnly Today => Business.Zone.Today(clock);

    public DateTimeOffset LocalNow => Business.Zone.ToLocal(clock.GetUtcNow());

    /// <summary>The wall clock at the business.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => Business.Zone.ToLocal(instant);

    /// <summary>The wall clock where the caller is, or null when it is unknown or shows the same.</summary>
    public DateTimeOffset? CallerLocal(DateTimeOffset instant) =>
        _callerZone?.ToLocal(instant) is { } there && there.DateTime != Local(instant).DateTime ? there : null;

    /// <summary>The customer that the caller is, with what is known beyond name and email.</summary>
    public Customer Customer(string name, string email) => new(name, email) { TimeZone = _callerZone?.Id, Language = request.Language };

    /// <summary>A slot as it is offered.</summary>
    public OfferedSlot Offer(Slot slot)
    {
        var start = Local(slot.Start).DateTime;
        var time = TimeOnly.FromDateTime(start);
        return new OfferedSlot(slot, DateOnly.FromDateTime(start), time, phrases.ShowTime(time), StaffName(slot));
    }

    /// <summary>An appointment as its customer sees it.</summary>
    public AppointmentView View(Appointment appointment) => AppointmentView.Of(appointment, Business, _callerZone, links.CalendarFile(appointment));

    /// <summary>The values that a sentence about a slot is made from.</summary>
    public AppointmentFacts Facts(Slot slot, Customer customer, Slot? before = null, string? reference = null) => new()
    {
        ServiceName = ServiceName(slot),
        StaffName = StaffName(slot),
        Start = Local(slot.Start),
        Duration = slot.Duration,
        Customer = customer,
        Today = Today,
        CallerStart = CallerLocal(slot.Start),
        Before = before is null ? null : Local(before.Start),
        Reference = reference,
        IsSpoken = request.IsSpoken,
    };

    // An appointment can outlive the service or the staff member that it was booked with.
    private string ServiceName(Slot slot) => Business.FindService(slot.ServiceId)?.Name ?? slot.ServiceId;

    private string StaffName(Slot slot) => Business.FindStaff(slot.StaffId)?.Name ?? slot.StaffId;
}
