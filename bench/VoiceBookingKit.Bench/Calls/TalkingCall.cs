using System.Diagnostics;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Bench.Calls;

/// <summary>A caller by voice, whose words are heard at once.</summary>
internal sealed class TalkingCall : IAsyncDisposable
{
    private static readonly byte[] Word = InstantRecogniser.Word();
    private static readonly byte[] Quiet = InstantRecogniser.Noise();

    private readonly IAsyncEnumerator<SessionEvent> _events;

    private TalkingCall(IVoiceBookingSession session)
    {
        Session = session;
        _events = session.WatchAsync().GetAsyncEnumerator();
    }

    public IVoiceBookingSession Session { get; }

    /// <summary>A call whose greeting is over.</summary>
    public static async Task<TalkingCall> StartAsync(IVoiceBookingSessions sessions)
    {
        var call = new TalkingCall(sessions.Create(new SessionRequest(SessionChannel.WebVoice)));
        await call.Session.StartAsync();
        await call.UntilAsync(happened => happened is SessionEvent.AgentSpeaking { IsSpeaking: false });
        return call;
    }

    /// <summary>Says a word and hears the answer; how long the first sound took from the word.</summary>
    public async Task<TimeSpan> SayAsync()
    {
        await Session.SendAudioAsync(Quiet);
        var said = Stopwatch.GetTimestamp();
        await Session.SendAudioAsync(Word);
        await UntilAsync(happened => happened is SessionEvent.Audio);
        var time = Stopwatch.GetElapsedTime(said);
        await UntilAsync(happened => happened is SessionEvent.AgentSpeaking { IsSpeaking: false });
        return time;
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        await Session.DisposeAsync();
    }

    private async Task UntilAsync(Func<SessionEvent, bool> fits)
    {
        while (await _events.MoveNextAsync())
        {
            if (fits(_events.Current))
                return;
        }
        throw new InvalidOperationException("The call ended.");
    }
}
