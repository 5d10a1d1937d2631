using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceBookingKit.CalCom.Webhooks;

namespace VoiceBookingKit.CalCom;

/// <summary>A webhook of Cal.com's whose signature was verified.</summary>
/// <remarks>It only says which booking to look at: it may come late, twice, or after a later one, and is signed all the same.</remarks>
/// <param name="Trigger">What happened, such as <c>BOOKING_CREATED</c>.</param>
/// <param name="BookingUid">The booking's id, or null for events that are about none.</param>
/// <param name="PreviousUid">The booking's id before it was moved, or null.</param>
/// <param name="SentAt">When it was sent by Cal.com's clock, in UTC; the year 1 when it doesn't say.</param>
public sealed record CalComWebhook(string Trigger, string? BookingUid, string? PreviousUid, DateTimeOffset SentAt)
{
    /// <summary>Reads a webhook, for hosts that map its address themselves.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="signature">The header <c>X-Cal-Signature-256</c>, with or without <c>sha256=</c>.</param>
    /// <param name="secret">The secret as it was typed into Cal.com.</param>
    /// <returns>The webhook; null when Cal.com did not send it.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    /// <exception cref="FormatException">Cal.com sent it, and it can't be read.</exception>
    public static CalComWebhook? Read(ReadOnlyMemory<byte> body, string? signature, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (!CalComSignature.IsGenuine(body.Span, signature, secret))
            return null;
        try
        {
            var envelope = JsonSerializer.Deserialize(body.Span, CalComWebhookJson.Default.CalComEnvelope);
            return envelope is { TriggerEvent: { Length: > 0 } trigger }
                ? new CalComWebhook(trigger, envelope.Payload?.Uid ?? envelope.Payload?.BookingUid, envelope.Payload?.RescheduleUid, envelope.CreatedAt?.ToUniversalTime() ?? default)
                : throw new FormatException("The webhook of Cal.com names no event.");
        }
        catch (JsonException broken)
        {
            throw new FormatException("The webhook of Cal.com is not JSON of the expected form.", broken);
        }
    }
}

internal sealed record CalComEnvelope(string? TriggerEvent, DateTimeOffset? CreatedAt, CalComPayload? Payload);

internal sealed record CalComPayload(string? Uid, string? BookingUid, string? RescheduleUid);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CalComEnvelope))]
internal sealed partial class CalComWebhookJson : JsonSerializerContext;
