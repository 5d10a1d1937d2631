using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Mailbox", null, "Mailbox")]
    [InlineData("Mailbox", " ", "Mailbox")]
    [InlineData("TenantId", null, "TenantId")]
    [InlineData("ClientId", "", "ClientId")]
    [InlineData("ClientSecret", null, "ClientSecret")]
    [InlineData("ClientSecret", "11111111-2222-3333-4444-555555555555", "copy its value")]
    [InlineData("CalendarId", " ", "default calendar")]
    [InlineData("TimeZone", "Eastern Standard Time", "IANA")]
    [InlineData("BaseUrl", "http://graph.example.com/v1.0", "in the clear")]
    [InlineData("LoginUrl", "http://login.example.com", "in the clear")]
    [InlineData("WriteWithin", "00:02:00", "WriteWithin")]
    public void A_setting_that_makes_no_sense_is_named_at_start_up(string key, string? value, string told)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(new() { [$"VoiceBooking:Calendars:microsoft:{key}"] = value }));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.Contains($"VoiceBooking:Calendars:microsoft:{key}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_s_own_sign_in_needs_no_mailbox_and_no_application()
    {
        var options = Read(
            new() { ["VoiceBooking:Calendars:microsoft:Mailbox"] = null, ["VoiceBooking:Calendars:microsoft:TenantId"] = null, ["VoiceBooking:Calendars:microsoft:ClientId"] = null, ["VoiceBooking:Calendars:microsoft:ClientSecret"] = null },
            options => options.AccessToken = _ => Task.FromResult("token"));

        Assert.Null(options.Mailbox);
    }

    [Fact]
    public void Two_ways_to_sign_in_are_one_too_many()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(new(), options => options.AccessToken = _ => Task.FromResult("token")));

        Assert.Contains("VoiceBooking:Calendars:microsoft:AccessToken", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_configuration_and_code()
    {
        var options = Read(new() { ["VoiceBooking:Calendars:microsoft:Write"] = "true" }, options => options.CalendarId = "AQMk");

        Assert.Equal((true, "AQMk", false), (options.Write, options.CalendarId, options.AddCustomerAsGuest));
        Assert.Equal((new Uri("https://graph.microsoft.com/v1.0/"), new Uri("https://login.microsoftonline.com/")), (options.BaseUrl, options.LoginUrl));
    }

    private static MicrosoftGraphOptions Read(Dictionary<string, string?> settings, Action<MicrosoftGraphOptions>? configure = null)
    {
        foreach (var (key, value) in new[] { ("Mailbox", "maya@example.com"), ("TenantId", "example.com"), ("ClientId", "app"), ("ClientSecret", "s3cret~") })
            settings.TryAdd($"VoiceBooking:Calendars:microsoft:{key}", value);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddVoiceBooking(voice => voice.UseMicrosoftGraph(configure: configure));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<MicrosoftGraphOptions>>().Get("microsoft");
    }
}
