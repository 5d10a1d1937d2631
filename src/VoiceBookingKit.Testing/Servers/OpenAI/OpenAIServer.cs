using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>Speaks OpenAI's API on this machine: chat completions as a stream, speech, and transcription.</summary>
/// <remarks>Point <c>VoiceBooking:OpenAI:Endpoint</c> at <see cref="Endpoint"/>. See https://platform.openai.com/docs/api-reference for the protocol.</remarks>
public sealed class OpenAIServer : LocalServer
{
    private readonly ConcurrentQueue<OpenAIChatRequest> _requests = [];

    /// <summary>The base address for clients.</summary>
    public Uri Endpoint => new(Address, "v1");

    /// <summary>The key that is accepted; requests with another are answered 401.</summary>
    public string ApiKey { get; init; } = "sk-test";

    /// <summary>What the model answers; by default a greeting.</summary>
    public Func<OpenAIChatRequest, OpenAIAnswer> Answer { get; set; } = _ => new OpenAIAnswer("Hello", " there.");

    /// <summary>The voice: turns text into mono PCM16 at 24 kHz; without one, speech is answered 404.</summary>
    public Func<string, byte[]>? Speak { get; set; }

    /// <summary>The recogniser: turns a WAV file into text; without one, transcription is answered 404.</summary>
    public Func<byte[], Task<string>>? Transcribe { get; set; }

    /// <summary>How the server misbehaves; by default not at all.</summary>
    public OpenAIFaults Faults { get; set; } = new();

    /// <summary>The chat requests that came in, oldest first.</summary>
    public IReadOnlyList<OpenAIChatRequest> ChatRequests => [.. _requests];

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        if (Faults.Silence is { } silence)
            await silence(context.RequestAborted);
        if (context.Request.Headers.Authorization != $"Bearer {ApiKey}")
            await OpenAIErrors.WriteAsync(context, 401, "invalid_api_key", "Incorrect API key provided.");
        else if (Faults.Status is { } status)
            await OpenAIErrors.WriteAsync(context, status, status == 429 ? "rate_limit_exceeded" : "server_error", "The server had an error.");
        else
            await RouteAsync(context);
    }

    private Task RouteAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/v1/chat/completions" => new OpenAIChatStream(context, Faults).AnswerAsync(Ask),
        "/v1/audio/speech" when Speak is not null => OpenAIAudio.SpeakAsync(context, Speak, Faults),
        "/v1/audio/transcriptions" when Transcribe is not null => OpenAIAudio.TranscribeAsync(context, Transcribe),
        _ => OpenAIErrors.WriteAsync(context, 404, "not_found", "Invalid URL."),
    };

    private OpenAIAnswer Ask(OpenAIChatRequest request)
    {
        _requests.Enqueue(request);
        return Answer(request);
    }
}
