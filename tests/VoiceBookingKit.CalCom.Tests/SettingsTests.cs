using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars.Changes;

namespace VoiceBookingKit.CalCom.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("BaseUrl", "https://api.cal.com/v1", "shut down in April 2026")]
    [InlineData("BaseUrl", "https://api.cal.com/v1/", "shut down in April 2026")]
    [InlineData("BaseUrl", "http://calendar.example.com/v2", "https")]
    [InlineData("BaseUrl", "https://api.cal.com/v2?apiKey=cal_x", "ApiKey")]
    [InlineData("ApiKey", "", "ApiKey")]
    [InlineData("ApiKey", "cal_a b", "ApiKey")]
    [InlineData("EventTypes:visit:Id", "0", "EventTypes:visit:Id")]
    [InlineData("EventTypes:visit:Slug", "visit", "not both")]
    [InlineData("EventTypes:other:Slug", "other", "Username or TeamSlug")]
    [InlineData("EventTypes:other:HasSeveralLengths", "true", "EventTypes:other")]
    [InlineData("EventTypes:visit:Staff:leo:HasSeveralLengths", "true", "Staff:leo")]
    [InlineData("WebhookSecret", "short", "WebhookSecret")]
    public void A_setting_that_makes_no_sense_is_named_at_start_up(string key, string value, string told)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(new() { [$"VoiceBooking:Calendars:calcom:{key}"] = value }));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.Contains("VoiceBooking:Calendars:calcom", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_configuration_and_code()
    {
        var options = Read(new()
        {
            ["VoiceBooking:Calendars:calcom:EventTypes:visit:Staff:leo:Slug"] = "visit",
            ["VoiceBooking:Calendars:calcom:EventTypes:visit:Staff:leo:Username"] = "leo",
            ["VoiceBooking:Calendars:calcom:EventTypes:visit:Fields:company"] = "by phone",
            ["VoiceBooking:Calendars:calcom:EventTypes:visit:Guests:0"] = "office@example.com",
            ["VoiceBooking:Calendars:calcom:Write"] = "true",
        });

        Assert.Equal(new Uri("https://api.cal.com/v2/"), options.BaseUrl);
        Assert.True(options.Write);
        Assert.Equal(("leo", "by phone", "office@example.com"), (options.EventTypes["VISIT"].Staff["Leo"].Username, options.EventTypes["visit"].Fields["company"], options.EventTypes["visit"].Guests[0]));
    }

    [Fact]
    public void Two_accounts_have_settings_and_webhooks_of_their_own()
    {
        var services = Services(new());
        services.AddVoiceBooking(voice => voice.UseCalCom("branch", options =>
        {
            options.ApiKey = "cal_other";
            options.EventTypes["visit"] = new CalComEventType { Id = 2002 };
        }));
        using var provider = services.BuildServiceProvider();

        var monitor = provider.GetRequiredService<IOptionsMonitor<CalComOptions>>();
        Assert.Equal((1001, 2002), (monitor.Get("calcom").EventTypes["visit"].Id, monitor.Get("branch").EventTypes["visit"].Id));
        Assert.Equal(["calcom", "branch"], provider.GetServices<IWebhookReceiver>().Select(receiver => receiver.Name));
    }

    [Theory]
    [InlineData("30", 30.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("1803542460", 60.0)]
    [InlineData("1803542460000", 60.0)]
    [InlineData("nonsense", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999999999", null)]
    public void A_wait_is_read_in_each_of_its_spellings(string header, double? seconds) =>
        Assert.Equal(seconds, CalComQuirks.WaitOf(header, DateTimeOffset.FromUnixTimeSeconds(1803542400))?.TotalSeconds);

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("pt-PT", "pt")]
    [InlineData("ZH-tw", "zh-TW")]
    [InlineData("tlh", null)]
    [InlineData(null, null)]
    public void A_language_is_one_that_cal_com_has(string? tag, string? known) => Assert.Equal(known, CalComQuirks.LanguageOf(tag));

    private static CalComOptions Read(Dictionary<string, string?> settings)
    {
        using var provider = Services(settings).BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<CalComOptions>>().Get("calcom");
    }

    private static ServiceCollection Services(Dictionary<string, string?> settings)
    {
        settings.TryAdd("VoiceBooking:Calendars:calcom:ApiKey", "cal_live_x");
        settings.TryAdd("VoiceBooking:Calendars:calcom:EventTypes:visit:Id", "1001");
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddVoiceBooking(voice => voice.UseCalCom());
        return services;
    }
}
