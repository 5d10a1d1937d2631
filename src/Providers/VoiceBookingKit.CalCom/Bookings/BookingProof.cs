using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Bookings;

/// <summary>Reads back what was written and judges whether it may be told; what may not is taken back.</summary>
internal sealed class BookingProof(BookingReader reader, BookingPoster poster)
{
    private static readonly TimeSpan Nearby = TimeSpan.FromDays(1);

    /// <summary>Judges a booking that was just made.</summary>
    public async Task<CalendarWriteResult> OfCreatedAsync(string uid, CalendarAppointment wanted, CalComEventType type, CancellationToken cancellationToken)
    {
        var (booking, entry) = await ReadBackAsync(uid, cancellationToken);
        if (entry.IsCancelled)
            return Taken;

        var problem = entry.Start != wanted.Appointment.Slot.Start || entry.End != wanted.Appointment.Slot.End ? "books another length or time than was asked for"
            : booking.IsPending && !type.AllowsPending ? "waits for its host to confirm (turn that off in Cal.com, or set AllowsPending)"
            : null;
        if (problem is not null)
        {
            await WithdrawAsync(uid, cancellationToken);
            throw new CalendarProviderException(
                $"Cal.com {problem}; the booking was withdrawn. Check {CalComFailures.SettingOf(wanted.Appointment.Slot.ServiceId)}.")
            { IsTransient = false };
        }

        if (await IsSecondAsync(booking, entry, cancellationToken))
        {
            await WithdrawAsync(uid, cancellationToken);
            return Taken;
        }
        return new CalendarWriteResult(CalendarWriteOutcome.Written, entry);
    }

    /// <summary>Judges a booking that was just moved; one that came second goes back where it was.</summary>
    public async Task<CalendarWriteResult> OfMovedAsync(string uid, DateTimeOffset wanted, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (booking, entry) = await ReadBackAsync(uid, cancellationToken);
        if (entry.IsCancelled || entry.Start != wanted)
            return new CalendarWriteResult(CalendarWriteOutcome.ChangedMeanwhile, null);
        if (!await IsSecondAsync(booking, entry, cancellationToken))
            return new CalendarWriteResult(CalendarWriteOutcome.Written, entry);

        var back = await poster.MoveAsync(uid, before, cancellationToken);
        return back.Refusal is null ? Taken : throw InDoubt("A booking that was moved onto another one could not be moved back.");
    }

    /// <summary>Takes a booking back that must not stand.</summary>
    public async Task WithdrawAsync(string uid, CancellationToken cancellationToken)
    {
        var answer = await poster.CancelAsync(uid, CalComQuirks.WithdrawReason, cancellationToken);
        if (answer.Refusal is { } refusal && !CalComQuirks.IsOverAlready(refusal.Message))
            throw InDoubt("A booking that must not stand could not be withdrawn from Cal.com.");
    }

    private static CalendarWriteResult Taken { get; } = new(CalendarWriteOutcome.Taken, null);

    private async Task<(CalComBooking Booking, CalendarEntry Entry)> ReadBackAsync(string uid, CancellationToken cancellationToken)
    {
        try
        {
            var booking = await reader.GetAsync(uid, cancellationToken) ?? throw InDoubt("Cal.com does not have the booking that it has just confirmed.");
            return (booking, booking.ToEntry());
        }
        catch (CalendarProviderException unread)
        {
            throw InDoubt("Cal.com confirmed a booking that could not be read back.", unread);
        }
    }

    // Cal.com looks and writes without a lock: of two at one moment, the one with the lower number came first.
    private async Task<bool> IsSecondAsync(CalComBooking booking, CalendarEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var other in reader.ListAsync(new TimeRange(entry.Start, entry.End).Widen(Nearby, Nearby), cancellationToken))
            {
                if (other.Collides(booking) && other.Id < booking.Id)
                    return true;
            }
            return false;
        }
        catch (CalendarProviderException unread)
        {
            throw InDoubt("Whether Cal.com booked the same time twice could not be read.", unread);
        }
    }

    private static CalendarProviderException InDoubt(string message, Exception? cause = null) => new(message, cause!) { IsOutcomeUnknown = true };
}
