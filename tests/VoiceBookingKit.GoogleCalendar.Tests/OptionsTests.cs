using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.GoogleCalendar.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Who_signs_in_no_way_or_two_ways_is_told() =>
        Assert.All(
            [Problem(_ => { }), Problem(options => (options.Key, options.AccessToken) = ("{}", _ => Task.FromResult("token")))],
            problem => Assert.Contains("VoiceBooking:Calendars:google:KeyFile: Sign in one way", problem, StringComparison.Ordinal));

    [Fact]
    public void A_key_file_that_is_not_there_is_told() =>
        Assert.Contains("There is no such file", Problem(options => options.KeyFile = "/nowhere/key.json"), StringComparison.Ordinal);

    [Fact]
    public void Tokens_do_not_travel_in_the_clear() =>
        Assert.Contains("BaseUrl", Problem(options => (options.Key, options.BaseUrl) = ("{}", new Uri("http://calendar.example.com"))), StringComparison.Ordinal);

    private static string Problem(Action<GoogleCalendarOptions> configure)
    {
        using var services = new ServiceCollection().AddVoiceBooking(booking => booking.UseGoogleCalendar(configure: configure)).BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptionsMonitor<GoogleCalendarOptions>>().Get("google")).Message;
    }
}
