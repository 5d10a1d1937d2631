using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Wire;

/// <summary>Reads what clients send. Unknown properties are ignored; a known one must have its type.</summary>
public static class ClientMessageReader
{
    /// <summary>The longest message that is read, in bytes: a turn of 5,000 characters fits, however it is escaped.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MaxTokenLength = 200;
    private const double MaxReceived = 1L << 40;
    private const double MaxQueuedMs = 600_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Reads one message.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <param name="message">The message, when the answer is true.</param>
    /// <param name="error">What to answer, when it is false: <c>message_too_large</c>, <c>invalid_json</c>, <c>unknown_type</c>, <c>invalid_message</c>, <c>unknown_time_zone</c> or <c>unsupported_audio</c>.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out ClientMessage? message, [NotNullWhen(false)] out ServerMessage.Error? error)
    {
        (message, error) = utf8.Length > MaxBytes ? (null, WireErrors.TooLarge) : Read(utf8);
        return message is not null;
    }

    private static (ClientMessage?, ServerMessage.Error?) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, Strict);
            return Read(new MessageFields(json.RootElement));
        }
        catch (JsonException)
        {
            return (null, WireErrors.InvalidJson);
        }
        catch (FormatException wrong)
        {
            return (null, WireErrors.Invalid(wrong.Message));
        }
        catch (InvalidOperationException)
        {
            return (null, WireErrors.InvalidJson); // half of a surrogate pair, or bytes that are not UTF-8
        }
    }

    private static (ClientMessage?, ServerMessage.Error?) Read(MessageFields fields) => fields.Text("type") switch
    {
        "start_conversation" => ReadStart(fields),
        "attach" => (new ClientMessage.Attach(
            fields.OptionalText("ticket", MaxTokenLength) ?? throw new FormatException("'ticket' is missing."),
            (long)(fields.OptionalNumber("received", MaxReceived) ?? 0)), null),
        "end_conversation" => (new ClientMessage.EndConversation(), null),
        "text" => (new ClientMessage.Said(fields.Text("text")), null),
        "interim" => (new ClientMessage.Saying(fields.Text("text")), null),
        "key" => (new ClientMessage.Key(fields.Text("key") is [var key] ? key : throw new FormatException("'key' is one character.")), null),
        "audio" => (new ClientMessage.Audio(fields.Bytes("data")), null),
        "playback" => (new ClientMessage.Playback(fields.Flag("is_speaking"), ReadQueued(fields.OptionalNumber("queued_ms", MaxQueuedMs))), null),
        _ => (null, WireErrors.UnknownType),
    };

    private static (ClientMessage?, ServerMessage.Error?) ReadStart(MessageFields fields)
    {
        var start = new ClientMessage.StartConversation(
            ReadChannel(fields.OptionalText("channel", MaxTokenLength)),
            fields.OptionalText("resume_token", MaxTokenLength),
            fields.OptionalText("time_zone", MaxTokenLength));
        if (start.TimeZone is not null && !IanaZone.TryGet(start.TimeZone, out _))
            return (null, WireErrors.UnknownTimeZone);
        return AudioOffer.Read(fields.OptionalObject("audio"), out var output) is { } refusal ? (null, refusal) : (start with { Output = output }, null);
    }

    private static TimeSpan? ReadQueued(double? ms) => ms is { } known ? TimeSpan.FromMilliseconds(known) : null;

    private static SessionChannel ReadChannel(string? channel) => channel switch
    {
        null or "text" => SessionChannel.WebText,
        "voice" => SessionChannel.WebVoice,
        _ => throw new FormatException("'channel' is 'text' or 'voice'."),
    };
}
