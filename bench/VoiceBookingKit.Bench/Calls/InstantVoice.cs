using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Bench.Calls;

/// <summary>Has its sound ready.</summary>
internal sealed class InstantVoice : ITts
{
    private static readonly ReadOnlyMemory<byte> Sound = new byte[1_280]; // 40 ms

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return Sound;
    }
}

/// <summary>Has its sound ready, and much of it.</summary>
internal sealed class LongVoice : ITts
{
    private static readonly ReadOnlyMemory<byte> Sound = new byte[3_200]; // 100 ms

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        for (var piece = 0; piece < 100; piece++)
            yield return Sound;
    }
}

/// <summary>Has its answer ready.</summary>
internal sealed class InstantModel : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return new ChatResponseUpdate(ChatRole.Assistant, "We open at nine.");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
