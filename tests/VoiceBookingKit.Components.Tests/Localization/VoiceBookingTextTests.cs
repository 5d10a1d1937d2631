using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Localization;

public sealed partial class VoiceBookingTextTests : BookingTestContext
{
    [Fact]
    public void A_host_replaces_the_texts_that_it_wants_and_keeps_the_rest()
    {
        Services.AddSingleton<IStringLocalizer<VoiceBookingText>>(new Replaced<VoiceBookingText>(new() { ["Call.Start"] = "Ring us" }));

        var call = Render<VoiceBooking>();

        Assert.Equal("Ring us", call.Find("[data-vb-talk]").TextContent.Trim());
        Assert.Equal("Send", call.Find("form button").GetAttribute("aria-label"));
    }

    [Fact]
    public void Resources_of_the_host_s_own_come_first()
    {
        Services.AddSingleton<IStringLocalizer<VoiceBookingTextTests>>(new Replaced<VoiceBookingTextTests>(new() { ["Call.Start"] = "Ring us" }));
        Services.AddVoiceBooking(booking => booking.UseTexts<VoiceBookingTextTests>());

        var call = Render<VoiceBooking>();

        Assert.Equal("Ring us", call.Find("[data-vb-talk]").TextContent.Trim());
        Assert.Equal("Send", call.Find("form button").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_host_s_ordinary_localization_finds_the_kit_s_own_texts()
    {
        Services.AddLocalization(options => options.ResourcesPath = "Resources");

        var localizer = Services.GetRequiredService<IStringLocalizer<VoiceBookingText>>();

        Assert.Equal("Start the call", localizer["Call.Start"]);
    }

    [Fact]
    public void Dates_and_times_follow_the_language_of_the_texts()
    {
        var text = new VoiceBookingText(new Replaced<VoiceBookingText>(new() { ["Culture"] = "de-DE", ["Format.Day"] = "dddd, d. MMMM", ["Format.Time"] = "HH:mm 'Uhr'" }));

        Assert.Equal("Dienstag, 24. November", text.Day(new DateOnly(2026, 11, 24)));
        Assert.Equal("14:00 Uhr", text.Time(new TimeOnly(14, 0)));
    }

    [Fact]
    public void English_does_not_depend_on_the_server_s_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Equal("Tuesday, November 24", new VoiceBookingText(null).Day(new DateOnly(2026, 11, 24)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_text_that_the_markup_names_exists()
    {
        var known = Names();

        var named = Directory.EnumerateFiles(ComponentsFolder, "*.razor*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => NamedText().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !name.EndsWith('.'))
            .Distinct();

        Assert.All(named, name => Assert.True(known.Contains(name) || known.Contains(name + ".Other"), $"There is no text '{name}'."));
    }

    public static TheoryData<string> NamesMadeFromValues() =>
    [
        .. Enum.GetNames<CallMood>().Select(mood => "Mood." + mood),
        .. Enum.GetNames<EndReason>().Select(reason => "Summary.Heading." + reason),
        .. Enum.GetNames<ChangeKind>().SelectMany(kind => new[] { $"Confirmation.{kind}.Heading", $"Confirmation.{kind}.Label" }),
        .. Enum.GetNames<Receptionists.ProposalKind>().SelectMany(kind => new[] { $"Proposal.{kind}.Heading", $"Proposal.{kind}.Label", $"Proposal.{kind}.Yes", $"Proposal.{kind}.No" }),
    ];

    [Theory]
    [MemberData(nameof(NamesMadeFromValues))]
    public void Every_text_that_is_named_by_a_value_exists(string name) => Assert.NotEqual(name, new VoiceBookingText(null)[name]);

    private static string ComponentsFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "VoiceBookingKit.sln")))
                folder = folder.Parent!;
            return Path.Combine(folder.FullName, "src", "VoiceBookingKit.Components");
        }
    }

    private static HashSet<string> Names() =>
        [.. XDocument.Load(Path.Combine(ComponentsFolder, "Localization", "VoiceBookingText.resx")).Descendants("data").Select(data => data.Attribute("name")!.Value)];

    [GeneratedRegex("""Text(?:\[|\.Count\()"(?<name>[A-Za-z.]+)"\s*[\],]""")]
    private static partial Regex NamedText();

    private sealed class Replaced<T>(Dictionary<string, string> texts) : IStringLocalizer<T>
    {
        public LocalizedString this[string name] => texts.TryGetValue(name, out var text) ? new(name, text) : new(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.Select(text => new LocalizedString(text.Key, text.Value));
    }
}
