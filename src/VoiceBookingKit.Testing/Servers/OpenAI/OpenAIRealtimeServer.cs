using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>Speaks OpenAI's Realtime API on this machine: sound goes both ways, and a test decides what the model says and which tools it calls.</summary>
/// <remarks>
/// Point <c>VoiceBooking:OpenAIRealtime:Endpoint</c> at <see cref="Endpoint"/>. See https://platform.openai.com/docs/api-reference/realtime for the protocol. What a client sends
/// wrongly is answered with an error and kept in <see cref="Errors"/>.
/// </remarks>
public sealed class OpenAIRealtimeServer : LocalServer
{
    private readonly ConcurrentQueue<OpenAIRealtimeCall> _calls = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private int _open;

    /// <summary>The format of sound, both ways.</summary>
    public static AudioFormat Format { get; } = new(24_000);

    /// <summary>The base address for clients.</summary>
    public Uri Endpoint => new(Address, "v1");

    /// <summary>The key that is accepted.</summary>
    public string ApiKey { get; init; } = "sk-test";

    /// <summary>What the model answers; by default a greeting.</summary>
    public Func<OpenAIRealtimeRequest, OpenAIAnswer> Answer { get; set; } = _ => new OpenAIAnswer("Hello there.");

    /// <summary>What the model says when it is told to say exactly some words, beside the conversation; by default those words.</summary>
    public Func<string, string> Repeat { get; set; } = words => words;

    /// <summary>The model's ear; by default one for the tones of <see cref="ToneVoice"/>.</summary>
    public IStt Ear { get; init; } = new ToneRecogniser();

    /// <summary>The model's voice: mono PCM16 at 24 kHz; by default tones.</summary>
    public Func<string, byte[]> Voice { get; init; } = text => ToneVoice.Speak(text, Format);

    /// <summary>How the server misbehaves; by default not at all.</summary>
    public OpenAIRealtimeFaults Faults { get; set; } = new();

    /// <summary>The calls that came in, oldest first.</summary>
    public IReadOnlyList<OpenAIRealtimeCall> Calls => [.. _calls];

    /// <summary>How many sockets are open.</summary>
    public int OpenSockets => Volatile.Read(ref _open);

    /// <summary>What clients did wrong.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        var hasKey = context.Request.Headers.Authorization == $"Bearer {ApiKey}";
        if (!hasKey && !Faults.RefusesKeyByEvent)
            await OpenAIErrors.WriteAsync(context, 401, "invalid_api_key", "Incorrect API key provided.");
        else if (Faults.Status is { } status)
            await OpenAIErrors.WriteAsync(context, status, "server_error", "The server had an error.");
        else if (context.Request.Path != "/v1/realtime" || string.IsNullOrEmpty(context.Request.Query["model"]) || !context.WebSockets.IsWebSocketRequest)
            await OpenAIErrors.WriteAsync(context, 404, "not_found", "Invalid URL.");
        else
            await TalkAsync(context, hasKey);
    }

    private async Task TalkAsync(HttpContext context, bool hasKey)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        Interlocked.Increment(ref _open);
        try
        {
            await using var call = new OpenAIRealtimeCall(this, new OpenAIRealtimeLine(socket, context, _errors.Enqueue));
            _calls.Enqueue(call);
            await call.RunAsync(hasKey);
        }
        catch (Exception gone) when (ClientSocket.IsGone(gone))
        {
            // The client went away, or a bad day cut the line.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
