using VoiceBookingKit.Calendars;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

public sealed class WritingTests
{
    [Fact]
    public async Task The_owner_sees_who_comes_when_and_how_to_reach_them()
    {
        await using var world = await StartAsync();

        await world.Calendar().CreateAsync(Appointment(At(10)));

        var seen = Assert.Single(world.Server.Events);
        Assert.Equal("Ana Díaz: Visit, Tidewater", seen.Subject);
        Assert.Equal((At(10).ToUniversalTime(), At(10, 30).ToUniversalTime(), "busy"), (seen.Start, seen.End, seen.ShowAs));
        Assert.All(["+12125550100", "ana@example.com", "First visit."], text => Assert.Contains(text, seen.Body, StringComparison.Ordinal));
        Assert.Empty(seen.Attendees);
    }

    [Fact]
    public async Task Nothing_of_the_customer_is_in_the_address_of_a_request()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        await calendar.CreateAsync(appointment);
        await calendar.FindAsync(appointment);

        Assert.DoesNotContain(world.Server.Requests, request => request.Contains("ana", StringComparison.OrdinalIgnoreCase) && !request.Contains("Mailbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_is_invited_only_once_the_time_is_held_and_hears_why_it_is_called_off()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.AddCustomerAsGuest = true);
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        Assert.Equal(["ana@example.com"], Assert.Single(world.Server.Events).Attendees);

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CancelAsync(entry, appointment, "Maya is ill.")).Outcome);

        Assert.Equal(["Maya is ill."], world.Server.Comments);
        Assert.Empty(world.Server.Events);
    }

    [Fact]
    public async Task A_meeting_that_lost_its_guests_is_deleted()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.AddCustomerAsGuest = true);
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.ChangeElsewhere(entry.Id, seen => seen with { Attendees = [] });

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CancelAsync(entry, appointment, null)).Outcome);
        Assert.Empty(world.Server.Events);
    }

    [Fact]
    public async Task An_appointment_that_the_owner_moved_is_not_moved_again()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.ChangeElsewhere(entry.Id, seen => seen with { Start = seen.Start.AddHours(1), End = seen.End.AddHours(1) });

        Assert.Equal(CalendarWriteOutcome.ChangedMeanwhile, (await calendar.MoveAsync(entry, Moved(appointment, At(14)))).Outcome);
        Assert.Equal(["3T11:00-3T11:30"], await BusyAsync(calendar));
    }

    [Fact]
    public async Task A_guest_s_answer_or_the_owner_s_words_do_not_keep_an_appointment_from_moving_and_stay()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.ChangeElsewhere(entry.Id, seen => seen with { Body = "Brings the dog." });

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.MoveAsync(entry, Moved(appointment, At(14)))).Outcome);
        Assert.Equal(("Brings the dog.", At(14).ToUniversalTime()), (Assert.Single(world.Server.Events).Body, world.Server.Events[0].Start));
    }

    [Fact]
    public async Task A_change_between_the_look_and_the_move_is_not_overwritten()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.Fail(Testing.Servers.MicrosoftGraph.MicrosoftGraphOperation.Patch, Testing.Servers.MicrosoftGraph.MicrosoftGraphFault.Touched, after: 1);

        Assert.Equal(CalendarWriteOutcome.ChangedMeanwhile, (await calendar.MoveAsync(entry, Moved(appointment, At(14)))).Outcome);
        Assert.Equal(["3T10:00-3T10:30"], await BusyAsync(calendar));
    }

    [Fact]
    public async Task An_appointment_moves_to_other_staff_at_the_same_time()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        await calendar.CreateAsync(Appointment(At(14), "leo"));

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.MoveAsync(entry, Moved(appointment, At(10), "leo"))).Outcome);
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(10)))).Outcome);
        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Appointment(At(10, 10), "leo"))).Outcome);
    }

    [Fact]
    public async Task What_somebody_else_made_is_found_by_its_id_and_moved()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var theirs = world.Server.AddElsewhere(At(10), At(10, 30));
        var appointment = Appointment(At(10)) with { Known = new CalendarEntry(theirs.Id, theirs.Start, theirs.End) };

        var found = (await calendar.FindAsync(appointment))!;

        Assert.Equal(theirs.Id, found.Id);
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.MoveAsync(found, Moved(appointment, At(14)))).Outcome);
        Assert.Equal(["3T14:00-3T14:30"], await BusyAsync(calendar));
    }

    [Fact]
    public async Task A_calendar_that_is_only_read_can_not_be_written()
    {
        await using var world = await StartAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => world.Calendar(options => options.Write = false).CreateAsync(Appointment(At(10))));
    }
}
