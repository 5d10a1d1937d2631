using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom.Bookings;

/// <summary>Books, moves and cancels, each so that doing it again does no more.</summary>
internal sealed class BookingWriter(BookingReader reader, BookingFinder finder, BookingPoster poster, BookingProof proof, EventTypeMap types)
{
    public async Task<CalendarWriteResult> CreateAsync(CalendarAppointment wanted, CancellationToken cancellationToken)
    {
        var type = TypeOf(wanted);
        var answer = await poster.CreateAsync(wanted, type, cancellationToken);
        if (answer.Refusal is { } refusal)
            return (refusal.IsTaken ? await JoinAsync(wanted, type, cancellationToken) : null) ?? Outcome(refusal, wanted);
        return await proof.OfCreatedAsync(answer.Data!.ToEntry().Id, wanted, type, cancellationToken);
    }

    public async Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment wanted, CancellationToken cancellationToken)
    {
        var (type, slot) = (TypeOf(wanted), wanted.Appointment.Slot);
        if (await reader.FollowAsync(entry.Id, cancellationToken) is not { } booking || booking.ToEntry() is not { IsCancelled: false } now)
            return Is(CalendarWriteOutcome.Gone);
        var isSameKind = EventTypeMap.IsOf(type, booking) && now.End - now.Start == slot.Duration;
        if (isSameKind && now.Start == slot.Start)
            return new CalendarWriteResult(CalendarWriteOutcome.Written, now); // an earlier try got this far
        if (now.Start != entry.Start || now.End != entry.End)
            return Is(CalendarWriteOutcome.ChangedMeanwhile);
        if (!isSameKind)
            return await RebookAsync(now, wanted, cancellationToken);

        var answer = await poster.MoveAsync(now.Id, slot.Start, cancellationToken);
        if (answer.Refusal is not { } refusal)
            return await proof.OfMovedAsync(answer.Data!.ToEntry().Id, slot.Start, now.Start, cancellationToken);
        if (refusal.IsMissing)
            return Is(CalendarWriteOutcome.Gone);
        return CalComQuirks.IsOverAlready(refusal.Message) ? Is(CalendarWriteOutcome.ChangedMeanwhile) : Outcome(refusal, wanted);
    }

    public async Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, string? reason, CancellationToken cancellationToken)
    {
        if (await reader.FollowAsync(entry.Id, cancellationToken) is not { } booking)
            return Is(CalendarWriteOutcome.Gone);
        if (!booking.IsCancelled)
        {
            var answer = await poster.CancelAsync(booking.ToEntry().Id, reason, cancellationToken);
            if (answer.Refusal is { } refusal && !CalComQuirks.IsOverAlready(refusal.Message) && !refusal.IsMissing)
                return refusal.IsNotAllowed ? Is(CalendarWriteOutcome.NotAllowed) : throw CalComFailures.Of(refusal, "the calendar's settings");
            booking = await reader.FollowAsync(booking.Uid!, cancellationToken);
        }
        return booking switch
        {
            null => Is(CalendarWriteOutcome.Gone),
            { IsCancelled: true } => new CalendarWriteResult(CalendarWriteOutcome.Written, booking.ToEntry()),
            _ => throw new CalendarProviderException("Cal.com confirmed that a booking is cancelled, but it stands.") { IsOutcomeUnknown = true },
        };
    }

    // Cal.com moves a booking within its event type and length only: another one is booked before the old one is given up.
    private async Task<CalendarWriteResult> RebookAsync(CalendarEntry old, CalendarAppointment wanted, CancellationToken cancellationToken)
    {
        var created = await poster.CreateAsync(wanted, TypeOf(wanted), cancellationToken);
        if (created.Refusal is { } refusal)
            return Outcome(refusal, wanted);
        var result = await proof.OfCreatedAsync(created.Data!.ToEntry().Id, wanted, TypeOf(wanted), cancellationToken);
        if (result.Outcome == CalendarWriteOutcome.Written)
            await CancelAsync(old, CalComQuirks.MoveReason, cancellationToken);
        return result;
    }

    // What is refused as taken may be taken by our own earlier try, whose answer got lost.
    private async Task<CalendarWriteResult?> JoinAsync(CalendarAppointment wanted, CalComEventType type, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(wanted, cancellationToken) is not { IsCancelled: false } booking || booking.Start != wanted.Appointment.Slot.Start)
            return null;
        return await proof.OfCreatedAsync(booking.ToEntry().Id, wanted, type, cancellationToken);
    }

    private CalComEventType TypeOf(CalendarAppointment wanted) => types.For(wanted.Appointment.Slot.ServiceId, wanted.Appointment.Slot.StaffId);

    private static CalendarWriteResult Outcome(CalComRefusal refusal, CalendarAppointment wanted) => refusal switch
    {
        { IsTaken: true } => Is(CalendarWriteOutcome.Taken),
        { IsNotAllowed: true } => Is(CalendarWriteOutcome.NotAllowed),
        _ => throw CalComFailures.Of(refusal, CalComFailures.SettingOf(wanted.Appointment.Slot.ServiceId)),
    };

    private static CalendarWriteResult Is(CalendarWriteOutcome outcome) => new(outcome, null);
}
