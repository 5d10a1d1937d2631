using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Servers.Google;

namespace VoiceBookingKit.GoogleCalendar.Tests;

public sealed class BadDayTests
{
    [Fact]
    public async Task A_calendar_that_may_not_be_seen_is_not_free()
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.IsHidden = true;

        var problem = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar(isWritten: false).GetBusyAsync(new BusyQuery(Appointments.Day)));

        Assert.False(problem.IsTransient);
        Assert.Contains("share the calendar", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GoogleCalendarFault.Fails)]
    [InlineData(GoogleCalendarFault.Garbles)]
    [InlineData(GoogleCalendarFault.Limits)]
    [InlineData(GoogleCalendarFault.CutsAfterwards)]
    public async Task What_can_not_be_read_is_told(GoogleCalendarFault fault)
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.Fault = (_, _) => fault;

        await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().GetBusyAsync(new BusyQuery(Appointments.Day)));
        await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar(isWritten: false).GetBusyAsync(new BusyQuery(Appointments.Day)));
    }

    [Fact]
    public async Task A_calendar_that_never_answers_is_given_up()
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.Fault = (_, _) => GoogleCalendarFault.Hangs;

        await Assert.ThrowsAsync<CalendarProviderException>(() =>
            world.Calendar(configure: options => options.ReadWithin = TimeSpan.FromSeconds(0.3)).GetBusyAsync(new BusyQuery(Appointments.Day)));
    }

    // A booking is three writes: each of them may be done with its answer lost.
    [Theory]
    [InlineData("POST", GoogleCalendarFault.FailsAfterwards)]
    [InlineData("POST", GoogleCalendarFault.CutsAfterwards)]
    [InlineData("PATCH", GoogleCalendarFault.FailsAfterwards)]
    [InlineData("PATCH", GoogleCalendarFault.CutsAfterwards)]
    public async Task A_lost_answer_leaves_one_event_or_none_and_the_key_tells_which(string method, GoogleCalendarFault fault)
    {
        await using var world = await GoogleWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointments.At(10);
        world.Server.Fault = (asked, path) => asked == method && path.Contains("/events", StringComparison.Ordinal) ? fault : GoogleCalendarFault.None;

        var problem = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(appointment));
        world.Server.Fault = (_, _) => GoogleCalendarFault.None;
        var found = await calendar.FindAsync(appointment);

        Assert.True(problem.IsOutcomeUnknown);
        Assert.Equal(found is { IsCancelled: false } ? 1 : 0, world.Server.Book.Standing.Count);
        Assert.Equal(method == "PATCH", found is not null);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_within_the_request()
    {
        await using var world = await GoogleWorld.StartAsync();
        var calendar = world.Calendar();
        await calendar.GetBusyAsync(new BusyQuery(Appointments.Day));

        world.Server.SignIn.ExpireTokens();
        await calendar.GetBusyAsync(new BusyQuery(Appointments.Day));

        Assert.Equal(2, world.Server.SignIn.Count);
    }

    [Fact]
    public async Task A_revoked_account_is_told_and_no_token_is_asked_for_again_and_again()
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.Fault = (_, _) => GoogleCalendarFault.Revokes;

        var problem = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().GetBusyAsync(new BusyQuery(Appointments.Day)));

        Assert.False(problem.IsTransient);
        Assert.Equal(2, world.Server.SignIn.Count);
    }

    [Fact]
    public async Task A_service_account_can_act_for_a_user()
    {
        await using var world = await GoogleWorld.StartAsync();

        await world.Calendar(configure: options => options.ActAs = "owner@tidewater.example").GetBusyAsync(new BusyQuery(Appointments.Day));

        Assert.Equal("owner@tidewater.example", world.Server.SignIn.ActedAs);
    }
}
