using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Hosting;

namespace VoiceBookingKit.Tests.Hosting;

public class SettingProblemTests
{
    [Fact]
    public async Task A_host_with_wrong_settings_does_not_start_and_names_them_all()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddVoiceBooking(booking => booking
            .Business("Tidewater", "Foo/Bar", tidewater => tidewater.Phone = "555 0123")
            .Hours("Mon-Fri 9 to 5")
            .Service("demo", "Demo", minutes: 0, demo => demo.Staff.Add("nobody"))
            .Sessions(sessions => sessions.MaxSessions = 0));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(
            "VoiceBooking:Business:TimeZone: 'Foo/Bar' is not an IANA time zone. Use a name such as 'America/New_York'.", refusal.Failures);
        Assert.Equal(
            ["VoiceBooking:Business:Hours", "VoiceBooking:Business:Phone", "VoiceBooking:Business:TimeZone", "VoiceBooking:Services:0:Durations:0",
                "VoiceBooking:Services:0:Staff:0", "VoiceBooking:Session:MaxSessions"],
            refusal.Failures.Select(failure => failure.Split(": ")[0]).Order());
    }

    public static TheoryData<string, Action<VoiceBookingOptions>> WrongSettings => new()
    {
        { "Business:Name", options => options.Business.Name = " " },
        { "Business:Name", options => options.Business.Name = "Two\nlines" },
        { "Business:Description", options => options.Business.Description = new string('x', 1_001) },
        { "Business:Address", options => options.Business.Address = new string('x', 301) },
        { "Business:Email", options => options.Business.Email = "Tidewater <hello@tidewater.example>" },
        { "Business:Website", options => options.Business.Website = new Uri("javascript:alert(1)") },
        { "Business:Website", options => options.Business.Website = new Uri("/home", UriKind.Relative) },
        { "Business:CallingCode", options => options.Business.CallingCode = "1" },
        { "Business:Closed:0", options => options.Business.Closed.Add(new() { From = new(2026, 1, 2), To = new(2026, 1, 1) }) },
        { "Business:Closed:0:From", options => options.Business.Closed.Add(new()) },
        { "Business:OpenOn:0", options => options.Business.OpenOn.Add(new() { Date = new(2026, 1, 2), Hours = "ten" }) },
        { "Services:0:Id", options => options.Services.Add(new() { Id = "two words" }) },
        { "Services:1:Id", options => Add(options.Services, new() { Id = "demo" }, new() { Id = "DEMO" }) },
        { "Services:1:Name", options => Add(options.Services, new() { Id = "a", Name = "Demo" }, new() { Id = "b", Name = "demo" }) },
        { "Services", options => Add(options.Services, new() { Id = "a", Default = true }, new() { Id = "b", Default = true }) },
        { "Services:0:Durations:0", options => options.Services.Add(new() { Id = "a", Durations = { 1_441 } }) },
        { "Services:0:Durations", options => options.Services.Add(new() { Id = "a", Durations = { 30, 30 } }) },
        { "Services:0:BufferBefore", options => options.Services.Add(new() { Id = "a", BufferBefore = -1 }) },
        { "Services:0:BufferAfter", options => options.Services.Add(new() { Id = "a", BufferAfter = 1_441 }) },
        { "Services:0:Aliases:0", options => options.Services.Add(new() { Id = "a", Aliases = { "" } }) },
        { "Services:0:Price", options => options.Services.Add(new() { Id = "a", Price = new string('9', 51) }) },
        { "Services:0:Description", options => options.Services.Add(new() { Id = "a", Description = new string('x', 1_001) }) },
        { "Staff:0:Id", options => options.Staff.Add(new()) },
        { "Staff:1:Name", options => Add(options.Staff, new() { Id = "a", Name = "Maya" }, new() { Id = "b", Name = "Maya" }) },
        { "Staff:0:Hours", options => options.Staff.Add(new() { Id = "a", Hours = "Mon 25:00-26:00" }) },
        { "Staff:0:Closed:0", options => options.Staff.Add(new() { Id = "a", Closed = { new() { From = new(2026, 1, 2), To = new(2026, 1, 1) } } }) },
        { "Rules:Step", options => options.Rules.Step = TimeSpan.FromDays(30) },
        { "Rules:Step", options => options.Rules.Step = TimeSpan.FromSeconds(90) },
        { "Rules:MinimumNotice", options => options.Rules.MinimumNotice = -TimeSpan.FromMinutes(1) },
        { "Rules:MinimumNotice", options => options.Rules.MinimumNotice = TimeSpan.FromDays(60) },
        { "Rules:Horizon", options => options.Rules.Horizon = TimeSpan.FromDays(3_000) },
        { "Rules:MaxPerDay", options => options.Rules.MaxPerDay = 0 },
        { "Rules:HoldFor", options => options.Rules.HoldFor = TimeSpan.Zero },
        { "Rules:ChangeNotice", options => options.Rules.ChangeNotice = -TimeSpan.FromHours(1) },
        { "Rules:MaxOpenPerCustomer", options => options.Rules.MaxOpenPerCustomer = 0 },
        { "Session:MaxSessions", options => options.Session.MaxSessions = 0 },
        { "Session:MaxLength", options => options.Session.MaxLength = TimeSpan.Zero },
        { "Session:MaxTurns", options => options.Session.MaxTurns = 0 },
        { "Session:MaxTextLength", options => options.Session.MaxTextLength = 0 },
        { "Session:TurnsPerSecond", options => options.Session.TurnsPerSecond = 0 },
        { "Session:MaxQueuedTurns", options => options.Session.MaxQueuedTurns = 0 },
        { "Session:SpokenSilence", options => options.Session.SpokenSilence = TimeSpan.Zero },
        { "Session:TypedSilence", options => options.Session.TypedSilence = TimeSpan.FromDays(3) },
        { "Session:ResumeWithin", options => options.Session.ResumeWithin = TimeSpan.FromDays(3) },
        { "Session:KeepEnded", options => options.Session.KeepEnded = TimeSpan.FromDays(3) },
        { "Receptionist:Greeting", options => options.Receptionist.Greeting = new string('x', 1_001) },
        { "Receptionist:Instructions", options => options.Receptionist.Instructions = new string('x', 20_001) },
        { "Receptionist:AnswerWithin", options => options.Receptionist.AnswerWithin = TimeSpan.Zero },
    };

    [Theory, MemberData(nameof(WrongSettings))]
    public void A_wrong_setting_is_named(string setting, Action<VoiceBookingOptions> spoil)
    {
        var options = new VoiceBookingOptions();
        spoil(options);

        var result = new VoiceBookingOptionsValidator().Validate(null, options);

        Assert.Contains(result.Failures ?? [], failure => failure.StartsWith($"VoiceBooking:{setting}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_length_of_time_written_as_a_bare_number_is_explained()
    {
        var result = new VoiceBookingOptionsValidator().Validate(null, new VoiceBookingOptions { Rules = { Step = TimeSpan.FromDays(30) } });

        Assert.Contains("write '00:30:00'", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_of_the_wrong_type_is_named()
    {
        using var provider = new ServiceCollection()
            .AddSingleton(AddVoiceBookingTests.Configuration(("Rules:MaxPerDay", "many")))
            .AddVoiceBooking().BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<VoiceBookingOptions>>().Value);

        Assert.Contains("VoiceBooking:Rules:MaxPerDay", refusal.Message, StringComparison.Ordinal);
    }

    private static void Add<T>(IList<T> list, params T[] items)
    {
        foreach (var item in items)
            list.Add(item);
    }
}
