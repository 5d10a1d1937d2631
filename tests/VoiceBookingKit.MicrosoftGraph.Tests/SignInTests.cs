using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

public sealed class SignInTests
{
    [Fact]
    public async Task A_token_serves_until_shortly_before_it_expires()
    {
        var clock = new ManualTimeProvider(At(8));
        await using var world = await StartAsync(new MicrosoftGraphServer(clock));
        var calendar = world.Calendar(clock: clock);

        await BusyAsync(calendar);
        clock.Advance(TimeSpan.FromMinutes(57));
        await BusyAsync(calendar);
        Assert.Equal(1, SignIns(world));
        clock.Advance(TimeSpan.FromMinutes(1));
        await BusyAsync(calendar);

        Assert.Equal(2, SignIns(world));
    }

    [Fact]
    public async Task A_token_that_is_refused_early_is_replaced_and_the_booking_made_once()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        await BusyAsync(calendar);
        world.Server.Fail(MicrosoftGraphOperation.Create, MicrosoftGraphFault.TokenExpired);

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(10)))).Outcome);
        Assert.Equal(2, SignIns(world));
        Assert.Single(world.Server.Events);
    }

    [Fact]
    public async Task Tokens_that_are_never_taken_are_not_asked_for_for_ever()
    {
        await using var world = await StartAsync();
        world.Server.Fail(MicrosoftGraphOperation.Create, MicrosoftGraphFault.TokenExpired, times: 10);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(Appointment(At(10))));

        Assert.Equal((false, false), (failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Contains("ClientSecret", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, SignIns(world));
    }

    [Theory]
    [InlineData("TenantId", "TenantId")]
    [InlineData("ClientId", "ClientId")]
    [InlineData("ClientSecret", "ClientSecret")]
    public async Task A_refused_sign_in_names_the_setting_and_not_its_value(string wrong, string told)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options =>
        {
            options.TenantId = wrong == "TenantId" ? "wrong-value" : options.TenantId;
            options.ClientId = wrong == "ClientId" ? "wrong-value" : options.ClientId;
            options.ClientSecret = wrong == "ClientSecret" ? "wrong-value" : options.ClientSecret;
        });

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => BusyAsync(calendar));

        Assert.False(failure.IsTransient);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-value", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MicrosoftGraphFault.Error500)]
    [InlineData(MicrosoftGraphFault.Unavailable)]
    [InlineData(MicrosoftGraphFault.Reset)]
    [InlineData(MicrosoftGraphFault.NoAnswer)]
    [InlineData(MicrosoftGraphFault.Malformed)]
    public async Task A_sign_in_that_fails_has_written_nothing(MicrosoftGraphFault fault)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.WriteWithin = TimeSpan.FromSeconds(fault == MicrosoftGraphFault.NoAnswer ? 1.5 : 30));
        world.Server.Fail(MicrosoftGraphOperation.SignIn, fault, times: 2);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(Appointment(At(10))));

        Assert.False(failure.IsOutcomeUnknown);
        Assert.Empty(world.Server.Events);
    }

    [Fact]
    public async Task A_host_that_signs_in_itself_uses_its_user_s_own_calendar()
    {
        await using var world = await StartAsync();
        var asked = 0;
        var calendar = world.Calendar(options =>
        {
            (options.TenantId, options.ClientId, options.ClientSecret, options.Mailbox) = (null, null, null, null);
            options.AccessToken = _ =>
            {
                asked++;
                return Task.FromResult(world.Server.IssueToken());
            };
        });

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(10)))).Outcome);

        Assert.True(asked > 1);
        Assert.All(world.Server.Requests, request => Assert.Contains("/me/", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_s_sign_in_that_fails_has_written_nothing()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options =>
        {
            (options.TenantId, options.ClientId, options.ClientSecret) = (null, null, null);
            options.AccessToken = _ => throw new InvalidOperationException("The user signed out.");
        });

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(Appointment(At(10))));

        Assert.Equal((true, false), (failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Empty(world.Server.Requests);
    }

    [Fact]
    public async Task Neither_tokens_nor_secrets_nor_customers_are_in_an_error()
    {
        await using var world = await StartAsync();
        foreach (var fault in new[] { MicrosoftGraphFault.Error500, MicrosoftGraphFault.Forbidden, MicrosoftGraphFault.Redirect, MicrosoftGraphFault.Reset, MicrosoftGraphFault.Malformed })
        {
            world.Server.Fail(MicrosoftGraphOperation.Create, fault);

            var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(Appointment(At(10))));

            Assert.All(["eyJ.", world.Server.Application.Secret, "Ana", "ana@"], secret => Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal));
        }
    }

    private static int SignIns(GraphWorld world) => world.Server.Requests.Count(request => request.Contains("/token", StringComparison.Ordinal));
}
