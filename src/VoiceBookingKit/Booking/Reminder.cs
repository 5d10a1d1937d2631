using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>When a customer is reminded of an appointment: some elapsed time before it, or at a time of day some days before.</summary>
/// <remarks>
/// <c>24h</c> is 24 elapsed hours: over the night on which the clocks change, that is another time on the wall. <c>1d at 18:00</c> is six in the evening of the day before, as the
/// business's clock shows it.
/// </remarks>
public sealed partial record Reminder
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    private readonly TimeSpan _before;
    private readonly int _days;
    private readonly TimeOnly? _at;

    private Reminder(string text, TimeSpan before, int days, TimeOnly? at) => (Text, _before, _days, _at) = (text, before, days, at);

    /// <summary>As it is written in settings, such as <c>24h</c>, <c>90m</c> or <c>1d at 18:00</c>; it tells one reminder from the other.</summary>
    public string Text { get; }

    /// <summary>Reads a reminder.</summary>
    /// <param name="text">Hours as <c>24h</c>, minutes as <c>90m</c>, or days and a time of day as <c>1d at 18:00</c>; up to 60 days.</param>
    /// <param name="reminder">The reminder, when the answer is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Reminder? reminder)
    {
        reminder = null;
        if (Form.Match(text ?? "") is not { Success: true } match || !int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            return false;
        reminder = match.Groups["unit"].Value switch
        {
            "h" when count <= Longest.TotalHours => new Reminder(text!, TimeSpan.FromHours(count), 0, null),
            "m" when count <= Longest.TotalMinutes => new Reminder(text!, TimeSpan.FromMinutes(count), 0, null),
            "d" when count <= Longest.TotalDays && TimeOnly.TryParseExact(match.Groups["at"].ValueSpan, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) =>
                new Reminder(text!, TimeSpan.Zero, count, at),
            _ => null,
        };
        return reminder is not null;
    }

    /// <summary>Reads a reminder.</summary>
    /// <param name="text">Such as <c>24h</c>, <c>90m</c> or <c>1d at 18:00</c>.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Reminder Parse(string text) =>
        TryParse(text, out var reminder) ? reminder : throw new FormatException($"'{text}' is not a reminder. Write '24h', '90m' or '1d at 18:00', of at most 60 days.");

    /// <summary>The instant at which to remind, in UTC.</summary>
    /// <param name="start">When the appointment starts, in any offset.</param>
    /// <param name="zone">The business's zone.</param>
    public DateTimeOffset DueAt(DateTimeOffset start, IanaZone zone) => _at is { } at
        ? zone.Resolve(DateOnly.FromDateTime(zone.ToLocal(start).DateTime).AddDays(-_days), at)
        : start.ToUniversalTime() - _before;

    [GeneratedRegex(@"^(?<count>[0-9]{1,5})((?<unit>h|m)|(?<unit>d) at (?<at>[0-9]{2}:[0-9]{2}))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
