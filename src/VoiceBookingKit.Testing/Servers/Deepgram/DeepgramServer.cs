using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Deepgram on this machine: live recognition (<c>/v1/listen</c>, Flux on <c>/v2/listen</c>) and speech (<c>/v1/speak</c>, by REST and by socket).</summary>
/// <remarks>
/// Any <see cref="IStt"/> and <see cref="ITts"/> do the work behind it. Keys and parameters are checked as Deepgram checks them, and <see cref="BadDay"/> makes it fail.
/// Safe from many threads; settings may be changed while it runs, and count for what comes after.
/// </remarks>
public sealed class DeepgramServer : LocalServer
{
    private readonly ConcurrentQueue<DeepgramRequest> _requests = new();
    private int _openSockets;
    private int _openBodies;

    /// <summary>The only key that is accepted. Default: <c>local-key</c>.</summary>
    public string ApiKey { get; set; } = "local-key";

    /// <summary>Who listens. Default: a <see cref="ToneRecogniser"/>.</summary>
    public IStt Recogniser { get; set; } = new ToneRecogniser();

    /// <summary>Who speaks, in the sample rate that a client asks for. Default: a <see cref="ToneVoice"/>.</summary>
    public ITts Voice { get; set; } = new ToneVoice();

    /// <summary>Recorded JSON frames to answer with instead of listening, in their order, from the first audio on; null to listen. Default: null.</summary>
    public IReadOnlyList<string>? Script { get; set; }

    /// <summary>How it misbehaves. Default: not at all.</summary>
    public DeepgramBadDay BadDay { get; set; } = new();

    /// <summary>How long a listening socket may bring neither audio nor <c>KeepAlive</c>. Default: 10 seconds, as Deepgram's.</summary>
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A final of <c>/v1/listen</c> with more words comes in several segments, and only the last is <c>speech_final</c>. Default: 6.</summary>
    public int SegmentWords { get; set; } = 6;

    /// <summary>What clients asked for, refused or not, oldest first.</summary>
    public IReadOnlyList<DeepgramRequest> Requests => [.. _requests];

    /// <summary>Sockets that are open now.</summary>
    public int OpenSockets => Volatile.Read(ref _openSockets);

    /// <summary>Spoken bodies that are being sent now.</summary>
    public int OpenBodies => Volatile.Read(ref _openBodies);

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        var request = new DeepgramRequest(context.Request);
        _requests.Enqueue(request);
        var badDay = BadDay;
        if (badDay.Refuse is { } status)
        {
            await DeepgramRefusal.Of(status).WriteAsync(context, badDay.RetryAfter);
            return;
        }
        if ((Authorise(context.Request) ?? DeepgramParameters.Check(request, context.WebSockets.IsWebSocketRequest)) is { } refusal)
        {
            await refusal.WriteAsync(context);
            return;
        }
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await SpeakAsync(context, request, badDay);
            return;
        }
        await ServeAsync(context, request);
    }

    private DeepgramRefusal? Authorise(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return given.Length == 0 ? DeepgramRefusal.Of(401)
            : given == $"Token {ApiKey}" || given == $"token {ApiKey}" ? null
            : DeepgramRefusal.Of(401);
    }

    private async Task SpeakAsync(HttpContext context, DeepgramRequest request, DeepgramBadDay badDay)
    {
        Interlocked.Increment(ref _openBodies);
        try
        {
            await new DeepgramSpeech(this, badDay).AnswerAsync(context, request);
        }
        finally
        {
            Interlocked.Decrement(ref _openBodies);
        }
    }

    private async Task ServeAsync(HttpContext context, DeepgramRequest request)
    {
        Interlocked.Increment(ref _openSockets);
        try
        {
            using var accepted = await context.WebSockets.AcceptWebSocketAsync();
            using var socket = new DeepgramSocket(context, accepted, this, request);
            await (request.Path == "/v1/speak"
                ? new DeepgramSpeakSocket(this, socket).RunAsync(request, context.RequestAborted)
                : new DeepgramListenSocket(this, socket, request).RunAsync(context.RequestAborted));
        }
        catch (Exception gone) when (ClientSocket.IsGone(gone))
        {
            // The client hung up, or the bad day did.
        }
        finally
        {
            Interlocked.Decrement(ref _openSockets);
        }
    }
}
