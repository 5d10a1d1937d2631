using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.CalCom.Wire;

/// <summary>All that is peculiar to Cal.com: versions, limits, and answers that are only told apart by their text.</summary>
internal static partial class CalComQuirks
{
    public const string VersionHeader = "cal-api-version";
    public const string SlotsVersion = "2024-09-04";
    public const string BookingsVersion = "2026-02-25";

    /// <summary>Cal.com's own limit on one page of bookings is 250.</summary>
    public const int PageSize = 100;

    /// <summary>A longer question about slots is cut to a year without a word.</summary>
    public static readonly TimeSpan LongestSlotQuestion = TimeSpan.FromDays(360);

    /// <summary>Without it only upcoming bookings are listed; those that were moved away count as cancelled.</summary>
    public const string EveryStatus = "upcoming,past,cancelled,unconfirmed";

    /// <summary>A host who cancels has to give a reason.</summary>
    public const string CancelReason = "Called off by the customer.";

    public const string WithdrawReason = "This time is not available after all.";

    public const string MoveReason = "Moved by the customer.";

    public static readonly string[] ResetHeaders = ["Retry-After", "X-RateLimit-Reset-Default", "X-RateLimit-Reset"];

    private static readonly string[] Taken =
    [
        "already has booking at this time or is not available",
        "reserved this slot before you",
        "already reserved by another user",
        "event is already booked",
        "no_available_users_found",
        "booking_conflict",
    ];

    private static readonly string[] NotAllowed =
    [
        "can't be booked at the \"start\" time",
        "meeting in the past",
        "booking_time_out_of_bounds",
        "that has already ended",
    ];

    private static readonly string[] OverAlready = ["has been cancelled already", "has been rescheduled already", "already been cancelled", "already been rescheduled"];

    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ar", "az", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "es-419", "et", "eu", "fi", "fr", "he", "hr", "hu", "id", "it", "iw", "ja", "km", "ko", "lv", "nl", "no",
        "pl", "pt", "pt-BR", "ro", "ru", "sk", "sr", "sv", "ta", "th", "tr", "uk", "vi", "zh-CN", "zh-TW");

    public static bool IsTaken(string message) => Holds(message, Taken);

    public static bool IsNotAllowed(string message) => Holds(message, NotAllowed);

    public static bool IsOverAlready(string message) => Holds(message, OverAlready);

    /// <summary>A missing route is a wrong version header, or a Cal.com that is too old for it.</summary>
    public static bool IsMissingRoute(string message) => message.StartsWith("Cannot ", StringComparison.Ordinal);

    /// <summary>Whether the claim on a slot, which is not in the documented form, is what was refused.</summary>
    public static bool RefusesReservation(string message) => message.Contains("reservedSlotUid", StringComparison.Ordinal);

    /// <summary>The properties and questions that a refusal is about; never their values.</summary>
    public static IReadOnlyList<string> WrongProperties(string message) =>
        [.. WrongProperty().Matches(message).Select(match => match.Groups[1].Value).Concat(MissingField().Matches(message).Select(match => $"Fields:{match.Groups[1].Value}")).Distinct()];

    /// <summary>Cal.com's name of a language, or null when it has none for it.</summary>
    public static string? LanguageOf(string? tag)
    {
        if (tag is null)
            return null;
        if (Languages.TryGetValue(tag, out var whole))
            return whole;
        return Languages.TryGetValue(tag.Split('-')[0], out var main) ? main : null;
    }

    /// <summary>An instant as the API takes it.</summary>
    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Waiting time from a header: seconds from now, or seconds or milliseconds since 1970.</summary>
    public static TimeSpan? WaitOf(string header, DateTimeOffset now)
    {
        if (!double.TryParse(header, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - now : null;
        return number switch
        {
            > 1e14 => null,
            > 1e11 => DateTimeOffset.UnixEpoch.AddMilliseconds(number) - now,
            > 1e8 => DateTimeOffset.UnixEpoch.AddSeconds(number) - now,
            _ => TimeSpan.FromSeconds(number),
        };
    }

    private static bool Holds(string message, string[] parts) => parts.Any(part => message.Contains(part, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"([A-Za-z]\w{0,40}) property is wrong", RegexOptions.CultureInvariant)]
    private static partial Regex WrongProperty();

    [GeneratedRegex(@"\{([\w-]{1,60})\}\s?error_required_field", RegexOptions.CultureInvariant)]
    private static partial Regex MissingField();
}
