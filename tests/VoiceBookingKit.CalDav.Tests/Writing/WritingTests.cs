using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Tests.Writing;

[Collection(RadicaleTests.Name)]
public sealed class WritingTests(RadicaleServer server)
{
    private static readonly DateTimeOffset Ten = Desk.Monday.AddHours(15);

    [Fact]
    public async Task The_owner_sees_who_comes_and_nobody_is_invited_by_the_server()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var appointment = Desk.At(Ten);

        var entry = await WriteAsync(calendar, appointment);

        var text = Assert.Single(await remote.TextsAsync());
        Assert.Equal(appointment.Appointment.Uid, entry.Id);
        Assert.Contains("SUMMARY:Visit: Ana Díaz", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", text, StringComparison.Ordinal);
        Assert.Contains("+12125550100", text, StringComparison.Ordinal);
        foreach (var line in new[] { "METHOD", "ORGANIZER", "ATTENDEE", "CLAIM" })
            Assert.DoesNotContain(line, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_of_one_calendar_have_the_same_hour_each_and_people_s_own_events_are_everyone_s()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("closed", "DTSTART:20310303T180000Z", "DURATION:PT1H");
        using var calendar = Desk.Open(remote.Address);
        await WriteAsync(calendar, Desk.At(Ten, "maya"));

        await WriteAsync(calendar, Desk.At(Ten, "ben"));

        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Desk.At(Ten, "ben"))).Outcome);
        Assert.Equal(["0303T1500/0303T1530", "0303T1800/0303T1900"], await calendar.BusyAsync(Desk.Monday, staff: "ben"));
        Assert.Equal(3, (await calendar.BusyAsync(Desk.Monday)).Count);
    }

    [Fact]
    public async Task Someone_else_s_event_keeps_an_appointment_out_and_leaves_no_trace()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("lunch", "DTSTART:20310303T151500Z", "DURATION:PT1H");
        using var calendar = Desk.Open(remote.Address);

        var result = await calendar.CreateAsync(Desk.At(Ten));

        Assert.Equal(new CalendarWriteResult(CalendarWriteOutcome.Taken, null), result);
        Assert.Equal(["lunch.ics"], await remote.NamesAsync());
    }

    [Fact]
    public async Task A_recurring_event_in_another_zone_keeps_an_appointment_out()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("weekly", "DTSTART:20260105T151500Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY");
        using var calendar = Desk.Open(remote.Address);

        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Desk.At(Ten))).Outcome);
        await WriteAsync(calendar, Desk.At(Ten.AddDays(1)));
    }

    [Fact]
    public async Task What_the_owner_moved_is_not_moved_back_and_what_the_owner_deleted_is_gone()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var (moved, deleted) = (Desk.At(Ten), Desk.At(Ten.AddHours(2)));
        var (movedEntry, deletedEntry) = (await WriteAsync(calendar, moved), await WriteAsync(calendar, deleted));
        await remote.PutAsync(moved.Key, RemoteCalendar.EventText(moved.Appointment.Uid, "DTSTART;TZID=Europe/Berlin:20310304T090000", "DURATION:PT30M"));
        await remote.DeleteAsync(deleted.Key);

        Assert.Equal(CalendarWriteOutcome.ChangedMeanwhile, (await calendar.MoveAsync(movedEntry, moved.MovedTo(Ten.AddHours(4)))).Outcome);
        Assert.Equal(CalendarWriteOutcome.ChangedMeanwhile, (await calendar.CancelAsync(movedEntry, moved, null)).Outcome);
        Assert.Equal(CalendarWriteOutcome.Gone, (await calendar.MoveAsync(deletedEntry, deleted.MovedTo(Ten.AddHours(4)))).Outcome);
        Assert.Equal(CalendarWriteOutcome.Gone, (await calendar.CancelAsync(deletedEntry, deleted, null)).Outcome);
        Assert.Equal(new DateTimeOffset(2031, 3, 4, 8, 0, 0, TimeSpan.Zero), (await calendar.FindAsync(moved))!.Start);
        Assert.Null(await calendar.FindAsync(deleted));
        Assert.Single(await remote.NamesAsync());
    }

    [Fact]
    public async Task A_key_that_is_written_again_after_the_owner_moved_the_entry_says_so()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var appointment = Desk.At(Ten);
        await WriteAsync(calendar, appointment);
        await remote.PutAsync(appointment.Key, RemoteCalendar.EventText(appointment.Appointment.Uid, "DTSTART:20310304T090000Z", "DURATION:PT30M"));

        Assert.Equal(CalendarWriteOutcome.ChangedMeanwhile, (await calendar.CreateAsync(appointment)).Outcome);
    }

    [Fact]
    public async Task An_entry_that_was_put_elsewhere_is_found_by_its_uid()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var appointment = Desk.At(Ten);
        await WriteAsync(calendar, appointment);
        var text = Assert.Single(await remote.TextsAsync());
        await remote.DeleteAsync(appointment.Key);
        await remote.PutAsync("renamed", text);

        var found = await calendar.FindAsync(appointment);

        Assert.EndsWith("/renamed.ics", found!.Address, StringComparison.Ordinal);
        Assert.Equal(found, (await calendar.CreateAsync(appointment with { Key = appointment.Key })).Entry);
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.MoveAsync(found, appointment.MovedTo(Ten.AddHours(1)))).Outcome);
        Assert.Single(await remote.NamesAsync());
    }

    [Fact]
    public async Task A_move_leaves_one_entry_at_its_new_time_and_can_be_repeated()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var appointment = Desk.At(Ten);
        var moved = appointment.MovedTo(Ten.AddMinutes(15));
        var entry = await WriteAsync(calendar, appointment);

        var first = await calendar.MoveAsync(entry, moved);
        var again = await calendar.MoveAsync(entry, moved);

        Assert.Equal(CalendarWriteOutcome.Written, first.Outcome);
        Assert.Equal(first, again);
        Assert.Single(await remote.NamesAsync());
    }

    [Fact]
    public async Task A_move_to_someone_else_s_time_leaves_the_entry_where_it_was()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("lunch", "DTSTART:20310303T170000Z", "DURATION:PT1H");
        using var calendar = Desk.Open(remote.Address);
        var appointment = Desk.At(Ten);
        var entry = await WriteAsync(calendar, appointment);

        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.MoveAsync(entry, appointment.MovedTo(Ten.AddHours(2)))).Outcome);

        Assert.Equal(entry, await calendar.FindAsync(appointment));
        Assert.Equal(2, (await remote.NamesAsync()).Count);
    }

    [Fact]
    public async Task A_cancelled_entry_stays_to_be_seen_with_its_reason()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var appointment = Desk.At(Ten);
        var entry = await WriteAsync(calendar, appointment);

        var cancelled = await calendar.CancelAsync(entry, appointment, "Ill, sorry");

        Assert.True(cancelled.Entry!.IsCancelled);
        Assert.Equal(Ten, cancelled.Entry.Start);
        Assert.Contains("Ill\\, sorry", Assert.Single(await remote.TextsAsync()), StringComparison.Ordinal);
        Assert.Equal(CalendarWriteOutcome.Gone, (await calendar.CreateAsync(appointment)).Outcome);
        await WriteAsync(calendar, Desk.At(Ten));
    }

    [Fact]
    public async Task A_cancelled_entry_is_taken_out_where_that_is_wished()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address, options => options.RemoveCancelled = true);
        var appointment = Desk.At(Ten);
        var entry = await WriteAsync(calendar, appointment);

        var cancelled = await calendar.CancelAsync(entry, appointment, null);

        Assert.Equal((CalendarWriteOutcome.Written, true), (cancelled.Outcome, cancelled.Entry!.IsCancelled));
        Assert.Empty(await remote.NamesAsync());
        Assert.Null(await calendar.FindAsync(appointment));
    }

    [Fact]
    public async Task A_calendar_that_is_only_read_takes_nothing()
    {
        using var calendar = Desk.Open(server.Address, options => options.Write = false);

        await Assert.ThrowsAsync<NotSupportedException>(() => calendar.CreateAsync(Desk.At(Ten)));
    }

    private static async Task<CalendarEntry> WriteAsync(ICalendarProvider calendar, CalendarAppointment appointment)
    {
        var result = await calendar.CreateAsync(appointment);
        Assert.Equal(CalendarWriteOutcome.Written, result.Outcome);
        return result.Entry!;
    }
}
