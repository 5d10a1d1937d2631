using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Gate;

public class ProofTests
{
    private readonly FrontDesk _desk = new();

    [Fact]
    public async Task A_reference_proves_an_appointment_however_it_is_written()
    {
        var appointment = await _desk.BookAsync("2024-03-05 14:00");

        var found = await FindAsync(("reference", $"{appointment.Reference[..3].ToLowerInvariant()} {appointment.Reference[3..]}"));

        Assert.Equal(appointment, Assert.Single(found.Result<FoundResult>().Appointments).Appointment);
    }

    [Fact]
    public async Task An_email_proves_only_with_the_right_day()
    {
        await _desk.BookAsync("2024-03-05 14:00");

        var right = await FindAsync(("email", "ANA@example.com"), ("date", "2024-03-05"));
        var wrong = await FindAsync(("email", "ana@example.com"), ("date", "2024-03-06"));
        var alone = await FindAsync(("email", "ana@example.com"));

        Assert.Single(right.Result<FoundResult>().Appointments);
        Assert.Equal(ToolStatus.None, wrong.Result<FoundResult>().Status);
        Assert.Equal("needs_proof", alone.Refusal);
    }

    [Fact]
    public async Task Nothing_found_and_somebody_elses_get_the_same_answer()
    {
        var appointment = await _desk.BookAsync("2024-03-05 14:00");

        var nothing = await FindAsync(("email", "nobody@example.com"), ("date", "2024-03-05"));
        var elses = await FindAsync(("email", "mallory@example.com"), ("date", "2024-03-05"));

        Assert.Equal(nothing.Result<FoundResult>().Message, elses.Result<FoundResult>().Message);
        Assert.DoesNotContain(appointment.Reference, elses.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verified_email_finds_its_own_appointments_to_come()
    {
        var mine = await _desk.BookAsync("2024-03-05 14:00");
        await _desk.BookAsync("2024-03-05 15:00", "ben@example.com");
        var model = new ScriptedModel().Calls("find_appointments");
        await using var call = _desk.Call(request => request with { VerifiedEmail = "Ana@Example.com" }, model);

        var turn = await call.SayAsync("What have I booked?");

        Assert.Equal(mine, Assert.Single(turn.Result<FoundResult>().Appointments).Appointment);
    }

    [Fact]
    public async Task After_five_failed_proofs_no_more_are_heard_but_what_is_proved_stays_so()
    {
        var mine = await _desk.BookAsync("2024-03-05 14:00");
        var other = await _desk.BookAsync("2024-03-05 15:00", "ben@example.com");
        var model = new ScriptedModel().Calls("find_appointments", ("reference", mine.Reference)).Says("Found.");
        for (var i = 0; i < 5; i++)
            model.Calls("find_appointments", ("reference", "AAAAA" + "23456"[i])).Says("No.");
        model.Calls("find_appointments", ("reference", other.Reference)).Says("No.");
        model.Calls("cancel_appointment", ("reference", other.Reference)).Says("No.");
        model.Calls("cancel_appointment", ("reference", mine.Reference));
        await using var call = _desk.Call(model);
        for (var i = 0; i < 6; i++)
            await call.SayAsync("Cancel it");

        Assert.Equal("too_many_tries", (await call.SayAsync("And that one")).Refusal);
        Assert.Equal("too_many_tries", (await call.SayAsync("Cancel that one")).Refusal);
        Assert.Equal(mine.Id, (await call.SayAsync("Then mine")).Asked!.Appointment!.Appointment.Id);
    }

    [Fact]
    public async Task An_appointment_is_moved_after_a_yes_with_both_times_read_back()
    {
        var appointment = await _desk.BookAsync("2024-03-05 14:00");
        var model = new ScriptedModel()
            .Calls("find_appointments", ("reference", appointment.Reference)).Says("Found. When instead?")
            .Offers("2024-03-06")
            .Calls("reschedule_appointment", ("reference", appointment.Reference), ("date", "2024-03-06"), ("time", "10:30"));
        await using var call = _desk.Call(model);
        await call.SayAsync("Move my appointment");
        await call.SayAsync("Wednesday");

        var asked = await call.SayAsync("Half past ten");
        var done = await call.SayAsync("Yes");

        Assert.Matches("^I would move Product demo with Maya Chen from .*March 5th at 2 PM to .*March 6th at 10:30 AM, for Ana Lee. Shall I move it\\?$", asked.Text);
        Assert.Equal(ChangeKind.Moved, done.Committed!.Kind);
        Assert.Equal(_desk.SlotAt("2024-03-06 10:30"), Assert.Single(await _desk.StandingAsync()).Slot);
    }

    [Fact]
    public async Task An_appointment_can_be_moved_over_its_own_time()
    {
        var appointment = await _desk.BookAsync("2024-03-05 14:00", minutes: 60);
        var model = new ScriptedModel()
            .Calls("find_appointments", ("reference", appointment.Reference)).Says("Found. When instead?")
            .Offers("2024-03-05", 60, staff: "Maya Chen")
            .Calls("reschedule_appointment", ("reference", appointment.Reference), ("date", "2024-03-05"), ("time", "14:30"));
        await using var call = _desk.Call(model);
        await call.SayAsync("Move my appointment");
        var offer = await call.SayAsync("Half an hour later");
        await call.SayAsync("2:30");

        var done = await call.SayAsync("Yes");

        Assert.DoesNotContain(offer.Result<AvailabilityResult>().Slots, slot => slot.Time == new TimeOnly(14, 0));
        Assert.Equal(_desk.SlotAt("2024-03-05 14:30", minutes: 60), done.Committed!.Appointment.Appointment.Slot);
    }

    [Fact]
    public async Task An_appointment_is_not_moved_to_a_time_that_was_not_offered()
    {
        var appointment = await _desk.BookAsync("2024-03-05 14:00");
        var model = new ScriptedModel().Calls("reschedule_appointment", ("reference", appointment.Reference), ("date", "2024-03-06"), ("time", "10:30"));
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("Move it");

        Assert.Equal("not_offered", turn.Refusal);
    }

    [Fact]
    public async Task An_appointment_is_cancelled_after_a_yes()
    {
        var appointment = await _desk.BookAsync("2024-03-05 14:00");
        var model = new ScriptedModel().Calls("cancel_appointment", ("reference", appointment.Reference), ("reason", "ill"));
        await using var call = _desk.Call(model);
        var asked = await call.SayAsync("Cancel my appointment");
        Assert.Single(await _desk.StandingAsync());

        var done = await call.SayAsync("Yes, cancel it");

        Assert.EndsWith("Shall I cancel it?", asked.Text, StringComparison.Ordinal);
        Assert.Equal(ChangeKind.Cancelled, done.Committed!.Kind);
        Assert.True(done.Committed.Appointment.IsCancelled);
        Assert.Empty(await _desk.StandingAsync());
    }

    [Fact]
    public async Task What_was_booked_in_the_call_is_proved_by_that()
    {
        var model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "14:00").Calls("find_appointments");
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");
        await call.SayAsync("2 PM");
        await call.SayAsync("Yes");

        var turn = await call.SayAsync("What have I booked?");

        Assert.Single(turn.Result<FoundResult>().Appointments);
    }

    [Fact]
    public async Task No_more_than_three_appointments_are_booked_in_one_call()
    {
        var model = new ScriptedModel();
        await using var call = _desk.Call(model);
        for (var hour = 10; hour < 14; hour++)
        {
            model.Offers("2024-03-05").Books("2024-03-05", $"{hour}:00");
            await call.SayAsync("Tuesday?");
            await call.SayAsync("That one");
            await call.SayAsync("Yes");
        }

        Assert.Equal(3, (await _desk.StandingAsync()).Count);
    }

    private async Task<Turn> FindAsync(params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        await using var call = _desk.Call(new ScriptedModel().Calls("find_appointments", arguments));
        return await call.SayAsync("Find my appointment");
    }
}
