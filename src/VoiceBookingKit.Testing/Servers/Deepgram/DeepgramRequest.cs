using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>What a client asked a <see cref="DeepgramServer"/> for, and sent. Grows while its connection is open; safe from many threads.</summary>
public sealed class DeepgramRequest
{
    private readonly ConcurrentQueue<string> _messages = new();
    private long _soundBytes;
    private int _soundMessages;

    internal DeepgramRequest(HttpRequest request)
    {
        Path = request.Path.Value ?? "";
        Query = request.Query.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Select(value => value ?? "")]);
        TraceParent = request.Headers.TraceParent.ToString() is { Length: > 0 } parent ? parent : null;
    }

    /// <summary>Such as <c>/v1/listen</c>.</summary>
    public string Path { get; }

    /// <summary>The query's parameters, each with its values in their order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Query { get; }

    /// <summary>The W3C trace that the client's request belonged to, as its <c>traceparent</c> has it; null for none.</summary>
    public string? TraceParent { get; }

    /// <summary>JSON messages in their order; of a REST request, its body.</summary>
    public IReadOnlyList<string> Messages => [.. _messages];

    /// <summary>Bytes of audio that came.</summary>
    public long SoundBytes => Interlocked.Read(ref _soundBytes);

    /// <summary>Messages of audio that came.</summary>
    public int SoundMessages => Volatile.Read(ref _soundMessages);

    internal string? this[string parameter] => Query.TryGetValue(parameter, out var values) && values.Count > 0 ? values[0] : null;

    internal void AddMessage(string message) => _messages.Enqueue(message);

    internal void AddSound(int bytes)
    {
        Interlocked.Add(ref _soundBytes, bytes);
        Interlocked.Increment(ref _soundMessages);
    }
}
