using System.Globalization;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.Tests.Language.English;

/// <summary>What the language hears on Friday, March 1st 2019, at nine in the morning, written shortly.</summary>
internal static class Heard
{
    public static readonly EnglishLanguage Language = new();

    public static readonly UnderstandingContext Friday = new(new DateTime(2019, 3, 1, 9, 0, 0));

    public static Understanding In(string text, UnderstandingContext? context = null) => Language.Understand(text, context ?? Friday);

    public static UnderstandingContext Offering(params string[] times) =>
        Friday with { Offered = [.. times.Select(time => new DateTime(2019, 3, 4) + TimeSpan.Parse(time, CultureInfo.InvariantCulture))] };

    public static string Dates(Understanding heard) => string.Join(", ", heard.Dates.Select(date => date.IsRange ? $"{Iso(date.From)}..{Iso(date.To)}" : Iso(date.From)));

    public static string Times(Understanding heard) => string.Join(", ", heard.Times.Select(time => time.To is { } to ? $"{Iso(time.From)}..{Iso(to)}" : Iso(time.From)));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
