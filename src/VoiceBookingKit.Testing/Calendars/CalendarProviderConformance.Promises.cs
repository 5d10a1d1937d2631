using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Calendars;

public abstract partial class CalendarProviderConformance
{
    public async Task It_can_be_written() => Require.That((await CreateCalendarAsync()).IsWritable, "The calendar can't be written.");

    public async Task An_empty_calendar_is_free_and_holds_no_entry()
    {
        var calendar = await CreateCalendarAsync();

        Require.Same(0, await BusyAtAsync(calendar, At(10)));
        Require.Same(null, await calendar.FindAsync(At(10)));
    }

    public async Task What_is_written_is_read_back_is_busy_and_is_found_by_its_key()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);

        var entry = await WriteAsync(calendar, appointment);

        Require.That(await BusyAtAsync(calendar, appointment) > 0, "What was written is not busy.");
        Require.Same(0, await BusyAtAsync(calendar, At(11)));
        Require.Same(entry.Id, (await calendar.FindAsync(appointment))?.Id);
        Require.Same(null, await calendar.FindAsync(At(10)));
    }

    public async Task A_key_that_is_written_again_leaves_one_entry()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var entry = await WriteAsync(calendar, appointment);

        var again = await calendar.CreateAsync(appointment);

        Require.That(again.Outcome is CalendarWriteOutcome.Taken || again.Entry?.Id == entry.Id, "The same key made a second entry.");
        Require.Same(entry.Id, (await calendar.FindAsync(appointment))?.Id);
        await calendar.CancelAsync(entry, appointment, null);
        Require.Same(0, await BusyAtAsync(calendar, appointment));
    }

    public async Task Appointments_next_to_each_other_are_entries_of_their_own()
    {
        var calendar = await CreateCalendarAsync();

        var first = await WriteAsync(calendar, At(10));
        var second = await WriteAsync(calendar, At(10, 30));

        Require.That(first.Id != second.Id, "Two appointments became one entry.");
    }

    public async Task A_moved_entry_is_busy_where_it_stands_and_nowhere_else()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var moved = Later(appointment, At(14, daysLater: 1));
        var entry = await WriteAsync(calendar, appointment);

        RequireWritten(await calendar.MoveAsync(entry, moved), moved);

        Require.Same(0, await BusyAtAsync(calendar, appointment));
        Require.That(await BusyAtAsync(calendar, moved) > 0, "The entry is not busy at its new time.");
        Require.Same(moved.Appointment.Slot.Start, (await calendar.FindAsync(moved))?.Start);
    }

    public async Task An_entry_can_move_over_its_own_time()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var moved = Later(appointment, At(10, 15));
        var entry = await WriteAsync(calendar, appointment);

        RequireWritten(await calendar.MoveAsync(entry, moved), moved);
    }

    public async Task An_entry_can_be_moved_and_then_cancelled_by_what_was_read_back()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var moved = Later(appointment, At(14));
        var entry = RequireWritten(await calendar.MoveAsync(await WriteAsync(calendar, appointment), moved), moved);

        var cancelled = await calendar.CancelAsync(entry, moved, "ill");

        Require.That(cancelled.Outcome is CalendarWriteOutcome.Written or CalendarWriteOutcome.Gone, $"The entry was not cancelled: {cancelled.Outcome}.");
        Require.Same(0, await BusyAtAsync(calendar, moved));
    }

    public async Task A_cancelled_entry_is_free_and_found_cancelled_or_not_at_all()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var entry = await WriteAsync(calendar, appointment);

        await calendar.CancelAsync(entry, appointment, null);

        Require.Same(0, await BusyAtAsync(calendar, appointment));
        Require.That(await calendar.FindAsync(appointment) is null or { IsCancelled: true }, "A cancelled entry stands.");
    }

    public async Task Cancelling_twice_is_fine()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var entry = await WriteAsync(calendar, appointment);
        await calendar.CancelAsync(entry, appointment, null);

        var again = await calendar.CancelAsync(entry, appointment, null);

        Require.That(again.Outcome is CalendarWriteOutcome.Written or CalendarWriteOutcome.Gone, $"The second cancelling was answered {again.Outcome}.");
    }

    public async Task An_entry_that_is_gone_can_not_be_moved()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var entry = await WriteAsync(calendar, appointment);
        await calendar.CancelAsync(entry, appointment, null);

        var moved = await calendar.MoveAsync(entry, Later(appointment, At(14)));

        Require.That(moved.Outcome is CalendarWriteOutcome.Gone or CalendarWriteOutcome.ChangedMeanwhile, $"A cancelled entry was moved: {moved.Outcome}.");
    }

    public async Task A_version_that_is_out_of_date_overwrites_nothing()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        var first = await WriteAsync(calendar, appointment);
        if (first.Version is null)
            return;
        var moved = Later(appointment, At(14));
        await calendar.MoveAsync(first, moved);

        var late = await calendar.MoveAsync(first, Later(appointment, At(15)));

        Require.Same(CalendarWriteOutcome.ChangedMeanwhile, late.Outcome, "the outcome");
        Require.Same(moved.Appointment.Slot.Start, (await calendar.FindAsync(moved))?.Start);
    }

    public async Task Names_are_text_and_nothing_else()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10, name: "O'Neil \"Bo\" <b>&amp;; BEGIN:VEVENT, \\n 𝄞 مرحبا");

        var entry = await WriteAsync(calendar, appointment);

        Require.Same(entry.Id, (await calendar.FindAsync(appointment))?.Id);
    }

    public async Task Someone_else_s_time_can_not_be_had_where_the_calendar_refuses_overlap()
    {
        if (!RefusesOverlap)
            return;
        var calendar = await CreateCalendarAsync();
        await WriteAsync(calendar, At(10));
        var late = At(10);

        Require.Same(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(late)).Outcome, "the outcome");
        Require.Same(null, await calendar.FindAsync(late));
    }

    public async Task A_claim_serves_its_own_appointment_and_can_be_given_up()
    {
        var calendar = await CreateCalendarAsync();
        var appointment = At(10);
        if (await calendar.ReserveAsync(appointment, TimeSpan.FromMinutes(5)) is not { } claim)
            return;

        await calendar.ReleaseAsync(claim);
        await calendar.ReleaseAsync(claim);
        var again = await calendar.ReserveAsync(appointment, TimeSpan.FromMinutes(5));

        await WriteAsync(calendar, appointment with { Reservation = again });
    }

    public async Task A_request_that_is_called_off_stops()
    {
        var calendar = await CreateCalendarAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Require.ThrowsAsync<OperationCanceledException>(() => calendar.FindAsync(At(10), gone.Token), "A request that was called off went on.");
    }
}
