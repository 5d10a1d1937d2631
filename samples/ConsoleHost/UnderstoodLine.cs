using System.Globalization;
using System.Text.Json.Serialization;
using VoiceBookingKit.Language;

namespace ConsoleHost;

/// <summary>What <c>understand</c> writes for one line.</summary>
internal sealed record UnderstoodLine(
    string Text, string Intent, IReadOnlyList<UnderstoodDate> Dates, IReadOnlyList<UnderstoodTime> Times, string? Name, string? Email, string? Phone, bool? Confirm)
{
    public static UnderstoodLine Of(Understanding understanding) => new(
        understanding.Text,
        understanding.Intent.ToString().ToLowerInvariant(),
        [.. understanding.Dates.Select(UnderstoodDate.Of)],
        [.. understanding.Times.Select(UnderstoodTime.Of)],
        understanding.Name,
        understanding.Email,
        understanding.Phone,
        understanding.Confirm);
}

/// <summary>A day, or the first and the last of several.</summary>
internal sealed record UnderstoodDate(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? To)
{
    public static UnderstoodDate Of(DateMention mention) => mention.IsRange
        ? new UnderstoodDate(mention.Text, null, Iso(mention.From), Iso(mention.To))
        : new UnderstoodDate(mention.Text, Iso(mention.From), null, null);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A time of day, or a range of times.</summary>
internal sealed record UnderstoodTime(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Time,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? To)
{
    public static UnderstoodTime Of(TimeMention mention) => mention.To is { } to
        ? new UnderstoodTime(mention.Text, null, Iso(mention.From), Iso(to))
        : new UnderstoodTime(mention.Text, Iso(mention.From), null, null);

    private static string Iso(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UnderstoodLine))]
internal sealed partial class UnderstoodJson : JsonSerializerContext;
