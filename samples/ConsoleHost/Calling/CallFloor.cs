using VoiceBookingKit.Sessions;

namespace ConsoleHost.Calling;

/// <summary>Follows a session's events: writes them down, gathers the voice, and knows whose turn it is.</summary>
internal sealed class CallFloor(IVoiceBookingSession session, IChatOutput output, ReplySound reply)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _startedAt;
    private bool _isThinking;
    private bool _isSpeaking;
    private bool _isUnspoken;
    private bool _isMute;
    private bool _isDeaf;
    private long _answers;

    /// <summary>How many turns of the receptionist are over.</summary>
    public long Answers => Interlocked.Read(ref _answers);

    /// <summary>Whether nobody hears the caller any more.</summary>
    public bool IsDeaf
    {
        get
        {
            lock (_gate)
                return _isDeaf;
        }
    }

    /// <summary>Whether the receptionist is at work on something that takes real time: the call's clock waits for it.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
                return _isThinking || _isUnspoken;
        }
    }

    /// <summary>Whether the receptionist says nothing, and is about to say nothing.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (_gate)
                return !_isThinking && !_isUnspoken && !_isSpeaking;
        }
    }

    /// <summary>Follows until the session has ended.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await foreach (var happened in session.WatchAsync(cancellationToken: cancellationToken))
        {
            if (happened is SessionEvent.Audio(var pcm))
                reply.Add(At(happened), pcm.Span);
            else
                await output.WriteAsync(happened, cancellationToken);
            if (happened is SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true })
                await output.EndTurnAsync(cancellationToken);
            Note(happened);
        }
        await output.EndTurnAsync(cancellationToken);
    }

    private TimeSpan At(SessionEvent happened) => happened.At - (_startedAt ?? happened.At);

    private void Note(SessionEvent happened)
    {
        lock (_gate)
        {
            switch (happened)
            {
                case SessionEvent.Started:
                    _startedAt = happened.At;
                    break;
                case SessionEvent.Thinking(var isThinking):
                    _isThinking = isThinking;
                    break;
                case SessionEvent.Say:
                    _isUnspoken = !_isSpeaking && !_isMute;
                    break;
                case SessionEvent.AgentSpeaking(var isSpeaking):
                    (_isSpeaking, _isUnspoken) = (isSpeaking, false);
                    _isMute &= !isSpeaking;
                    break;
                case SessionEvent.AudioCleared:
                    reply.Clear(At(happened));
                    _isUnspoken = false;
                    break;
                case SessionEvent.Failed failed:
                    _isUnspoken = false;
                    _isMute |= failed.Code == "voice_unavailable";
                    _isDeaf |= failed.Code == "speech_unavailable";
                    break;
                case SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true }:
                    _answers++;
                    break;
            }
        }
    }
}
