using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceBookingKit.Calls;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>One line of a call's record, as a row: what is searched for has a column, and the whole entry is JSON.</summary>
internal sealed class CallEntryRow
{
    /// <summary>The <see cref="Kind"/> of a call's first entry.</summary>
    public const string Started = "started";

    public required string CallId { get; init; }
    public long Sequence { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Kind { get; init; }
    public required string Entry { get; init; }

    public static CallEntryRow From(CallEntry entry) => entry switch
    {
        CallEntry.Started started => From(Started, started, CallEntryJson.Default.Started),
        CallEntry.Turn turn => From("turn", turn, CallEntryJson.Default.Turn),
        CallEntry.Outcome outcome => From("outcome", outcome, CallEntryJson.Default.Outcome),
        CallEntry.Ended ended => From("ended", ended, CallEntryJson.Default.Ended),
        _ => throw new ArgumentException($"An entry of a call can't be a {entry.GetType().Name}.", nameof(entry)),
    };

    public CallEntry ToEntry() => Kind switch
    {
        Started => Read(CallEntryJson.Default.Started),
        "turn" => Read(CallEntryJson.Default.Turn),
        "outcome" => Read(CallEntryJson.Default.Outcome),
        "ended" => Read(CallEntryJson.Default.Ended),
        _ => throw new JsonException($"An entry of a call is of the unknown kind '{Kind}'."),
    };

    private static CallEntryRow From<T>(string kind, T entry, JsonTypeInfo<T> json) where T : CallEntry => new()
    {
        CallId = entry.CallId,
        Sequence = entry.Sequence,
        At = entry.At,
        Kind = kind,
        Entry = JsonSerializer.Serialize(entry, json),
    };

    private T Read<T>(JsonTypeInfo<T> json) where T : CallEntry =>
        JsonSerializer.Deserialize(Entry, json) ?? throw new JsonException($"Entry {Sequence} of a call is null.");
}
