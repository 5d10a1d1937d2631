using System.Net.Http.Headers;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>What a refusal asks to wait: seconds, or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(string? header, TimeProvider clock) =>
        !RetryConditionHeaderValue.TryParse(header, out var value) ? null
        : value.Delta ?? (value.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);
}
