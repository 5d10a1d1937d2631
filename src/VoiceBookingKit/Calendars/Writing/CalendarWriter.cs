using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>Asks calendars to write, against their deadlines, and says what is then known. Never throws.</summary>
/// <remarks>A request goes on to its end whether or not the caller hangs up: only the deadline ends it.</remarks>
internal sealed class CalendarWriter(Business business, TimeProvider clock)
{
    /// <summary>Asks for what an intent wants.</summary>
    public Task<CalendarAnswer> WriteAsync(ConnectedCalendar calendar, OutsideIntent intent, CalendarReservation? reservation)
    {
        var appointment = Describe(intent.Appointment) with { Reservation = reservation };
        return (intent.Commit, CalendarBusyTime.EntryOf(intent.Entry)) switch
        {
            (BookingCommit.Cancel cancel, { } entry) => AskAsync(calendar, stop => calendar.Provider.CancelAsync(entry, appointment, cancel.Reason, stop)),
            (BookingCommit.Move, { } entry) => AskAsync(calendar, stop => calendar.Provider.MoveAsync(entry, appointment, stop)),
            _ => AskAsync(calendar, stop => calendar.Provider.CreateAsync(appointment, stop)),
        };
    }

    /// <summary>Puts an entry where its appointment is.</summary>
    public Task<CalendarAnswer> MoveAsync(ConnectedCalendar calendar, CalendarEntry entry, Appointment appointment) =>
        AskAsync(calendar, stop => calendar.Provider.MoveAsync(entry, Describe(appointment), stop));

    /// <summary>Calls an entry off.</summary>
    public Task<CalendarAnswer> CancelAsync(ConnectedCalendar calendar, CalendarEntry entry, Appointment appointment) =>
        AskAsync(calendar, stop => calendar.Provider.CancelAsync(entry, Describe(appointment), null, stop));

    /// <summary>Looks for an appointment's entry.</summary>
    public async Task<FoundEntry> FindAsync(ConnectedCalendar calendar, Appointment appointment, OutsideEntry? known)
    {
        using var deadline = new CancellationTokenSource(calendar.Options.WriteWithin, clock);
        try
        {
            var looked = Describe(appointment) with { Known = known?.Calendar == calendar.Name ? CalendarBusyTime.EntryOf(known) : null };
            return new FoundEntry(true, await calendar.Provider.FindAsync(looked, deadline.Token).WaitAsync(deadline.Token));
        }
        catch (Exception)
        {
            // However it failed, nothing is known.
            return default;
        }
    }

    /// <summary>The appointment as calendars are told of it: its key is its id, for as long as it lives.</summary>
    public CalendarAppointment Describe(Appointment appointment) => new($"{appointment.Id:N}", appointment, business);

    private async Task<CalendarAnswer> AskAsync(ConnectedCalendar calendar, Func<CancellationToken, Task<CalendarWriteResult>> ask)
    {
        using var deadline = new CancellationTokenSource(calendar.Options.WriteWithin, clock);
        try
        {
            var result = await ask(deadline.Token).WaitAsync(deadline.Token);
            return new CalendarAnswer.Told(result.Outcome, result.Entry);
        }
        catch (CalendarProviderException refusal) when (!refusal.IsOutcomeUnknown)
        {
            return refusal.IsTaken ? new CalendarAnswer.Told(CalendarWriteOutcome.Taken, null) : new CalendarAnswer.NotDone(refusal.Message);
        }
        catch (NotSupportedException refusal)
        {
            return new CalendarAnswer.NotDone(refusal.Message);
        }
        catch (CalendarProviderException lost)
        {
            return new CalendarAnswer.Unknown(lost.Message);
        }
        catch (OperationCanceledException)
        {
            return new CalendarAnswer.Unknown($"No answer within {calendar.Options.WriteWithin.TotalSeconds:0.#} s.");
        }
        catch (Exception failure)
        {
            return new CalendarAnswer.Unknown(failure.GetType().Name);
        }
    }
}
