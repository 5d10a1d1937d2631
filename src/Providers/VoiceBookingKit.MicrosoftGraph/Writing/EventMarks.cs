using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.MicrosoftGraph.Wire;

namespace VoiceBookingKit.MicrosoftGraph.Writing;

/// <summary>What an event of the kit's is.</summary>
internal enum EventState
{
    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>A claim, which a stronger one may put an end to.</summary>
    Claim,

    /// <summary>A claim that nobody puts an end to before its time is over.</summary>
    FirmClaim,

    /// <summary>A claim that lost, and never becomes anything else.</summary>
    Lost,
}

/// <summary>What the kit writes into an event's property, where people don't see it.</summary>
/// <param name="Key">The key of the appointment that it belongs to; followed by <c>~move</c> for the claim of a move.</param>
/// <param name="State">What it is.</param>
/// <param name="Until">When a claim ends by itself, in UTC, to the second.</param>
/// <param name="StaffId">Whose time it takes.</param>
internal sealed record EventMarks(string Key, EventState State, DateTimeOffset Until, string StaffId)
{
    private const string Transaction = "vbk-";

    /// <summary>What identifies one write to Graph, so that a second try makes no second event.</summary>
    public static string TransactionOf(string write) => Transaction + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(write)).AsSpan(0, 16));

    public static string MoveKeyOf(string key) => key + "~move";

    public static EventMarks Of(CalendarAppointment appointment) => new(appointment.Key, EventState.Appointment, DateTimeOffset.UnixEpoch, appointment.Appointment.Slot.StaffId);

    /// <summary>Whether the kit made the event, even where its marks are not shown.</summary>
    public static bool IsOurs(GraphEvent seen) => seen.TransactionId?.StartsWith(Transaction, StringComparison.Ordinal) == true;

    /// <summary>The marks of an event; null when it has none, or none that can be read, so that it stands and nobody takes its time.</summary>
    public static EventMarks? In(GraphEvent seen)
    {
        var text = seen.SingleValueExtendedProperties?.FirstOrDefault(property => property.Id?.EndsWith(" Name VoiceBookingKit", StringComparison.Ordinal) == true)?.Value;
        return text?.Split(' ', 4) is [var key, var state, var until, var staff]
            && StateOf(state) is { } known
            && long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
            ? new EventMarks(key, known, DateTimeOffset.FromUnixTimeSeconds(seconds), staff)
            : null;
    }

    public IReadOnlyList<GraphProperty> ToProperties() => [GraphClient.Marked(string.Create(CultureInfo.InvariantCulture, $"{Key} {CodeOf(State)} {Until.ToUnixTimeSeconds()} {StaffId}"))];

    private static string CodeOf(EventState state) => state switch
    {
        EventState.Claim => "claim",
        EventState.FirmClaim => "firm",
        EventState.Lost => "lost",
        _ => "stands",
    };

    private static EventState? StateOf(string code) => code switch
    {
        "claim" => EventState.Claim,
        "firm" => EventState.FirmClaim,
        "lost" => EventState.Lost,
        "stands" => EventState.Appointment,
        _ => null,
    };
}
