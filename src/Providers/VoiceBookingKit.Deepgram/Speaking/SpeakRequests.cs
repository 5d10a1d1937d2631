using System.Buffers;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>A request for each text; its sound is passed on while it is made.</summary>
internal sealed class SpeakRequests(DeepgramOptions options, TimeProvider clock) : ISpeakTransport
{
    private const int PieceBytes = 4 * 1024;
    private const int LongestRefusal = 4 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = options.ConnectDeadline, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        // Each wait has a deadline of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string text, int sampleRate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var wait = new SpeakDeadline(options.Speak, clock, cancellationToken);
        using var response = await AskAsync(text, sampleRate, wait).ConfigureAwait(false);
        await using var body = await response.Content.ReadAsStreamAsync(wait.Token).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            while (await wait.ForAsync(body.ReadAsync(buffer.AsMemory(), wait.Token)).ConfigureAwait(false) is > 0 and var length)
            {
                wait.Pause();
                yield return buffer.AsMemory(0, length);
                wait.Restart();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => _client.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpResponseMessage> AskAsync(string text, int sampleRate, SpeakDeadline wait)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SpeakAddress.OfRequest(options, sampleRate))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new SpeakText(text), DeepgramJson.Default.SpeakText)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"Token {options.ApiKey}");
        var response = await wait.ForAsync(_client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, wait.Token)).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && IsSound(response.Content.Headers.ContentType?.MediaType))
            return response;
        using (response)
        {
            if (response.IsSuccessStatusCode)
                throw DeepgramFailures.NoSound();
            var retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? RetryAfter.Read(values.FirstOrDefault(), clock) : null;
            throw DeepgramFailures.Refused((int)response.StatusCode, retryAfter, await CodeOfAsync(response, wait).ConfigureAwait(false));
        }
    }

    // What stands between may answer with a page of its own, and success; played, it would be noise.
    private static bool IsSound(string? mediaType) =>
        mediaType is null || !(mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase));

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response, SpeakDeadline wait)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(wait.Token).ConfigureAwait(false);
            var read = new byte[LongestRefusal];
            var length = await wait.ForAsync(body.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, wait.Token)).ConfigureAwait(false);
            return JsonSerializer.Deserialize(read.AsSpan(0, length), DeepgramJson.Default.Refusal)?.Reason;
        }
        catch (Exception unreadable) when (unreadable is JsonException or SpeechProviderException)
        {
            return null;
        }
    }
}
