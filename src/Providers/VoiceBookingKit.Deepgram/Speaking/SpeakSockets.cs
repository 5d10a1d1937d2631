using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>Sockets to a voice, each used by one sentence at a time and kept for the next.</summary>
internal sealed class SpeakSockets(DeepgramOptions options, TimeProvider clock, ILogger logger) : ISpeakTransport
{
    private static readonly TimeSpan ClearDeadline = TimeSpan.FromSeconds(2);

    private readonly SpeakSocketPool _pool = new(clock);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string text, int sampleRate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var wait = new SpeakDeadline(options.Speak, clock, cancellationToken);
        var (socket, sound) = await BeginAsync(text, sampleRate, wait).ConfigureAwait(false);
        var isWhole = false;
        try
        {
            while (sound is { } piece)
            {
                wait.Pause();
                yield return piece;
                wait.Restart();
                sound = await socket.NextSoundAsync(wait).ConfigureAwait(false);
            }
            isWhole = true;
        }
        finally
        {
            if (isWhole)
                _pool.Return(socket);
            else
                _pool.Clean(socket, ClearDeadline);
        }
    }

    public void Dispose() => _pool.Dispose();

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    /// <summary>Begins a sentence, on a kept socket if there is one; one that has died meanwhile is replaced.</summary>
    private async Task<(SpeakSocket Socket, ReadOnlyMemory<byte>? Sound)> BeginAsync(string text, int sampleRate, SpeakDeadline wait)
    {
        while (_pool.TryTake(sampleRate) is { } kept)
        {
            try
            {
                return (kept, await wait.ForAsync(SayAsync(kept, text, wait)).ConfigureAwait(false));
            }
            catch (SpeechProviderException) when (!wait.Token.IsCancellationRequested)
            {
                DeepgramLog.Stale(logger);
            }
        }
        var connection = await wait.ForAsync(DeepgramConnection.OpenSharedAsync(SpeakAddress.OfSocket(options, sampleRate), options, clock, logger, wait.Token)).ConfigureAwait(false);
        var socket = new SpeakSocket(connection, sampleRate, clock, logger);
        return (socket, await wait.ForAsync(SayAsync(socket, text, wait)).ConfigureAwait(false));
    }

    private async Task<ReadOnlyMemory<byte>?> SayAsync(SpeakSocket socket, string text, SpeakDeadline wait)
    {
        try
        {
            await socket.SayAsync(text, wait.Token).ConfigureAwait(false);
            return await socket.NextSoundAsync(wait).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _pool.Clean(socket, ClearDeadline);
            throw;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
