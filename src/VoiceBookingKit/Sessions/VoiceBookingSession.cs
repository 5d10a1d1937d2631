using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>One conversation: takes in what the caller says, has it answered, and tells all that happens.</summary>
internal sealed partial class VoiceBookingSession : IVoiceBookingSession
{
    private const int MaxFrameBytes = 32_000;

    private readonly Lock _gate = new();
    private readonly SessionParts _parts;
    private readonly SessionRequest _request;
    private readonly Action<VoiceBookingSession> _onEnded;
    private readonly long _createdAt;
    private readonly SessionEventLog _log;
    private readonly SpeakingState _speaking;
    private readonly CallerTranscript _transcript;
    private readonly RepeatedFailures _floods;
    private readonly SessionOutcomes _outcomes = new();
    private readonly CallerTurns _turns;
    private readonly RatePerSecond _rate;
    private readonly RatePerSecond _interims;
    private readonly Answering _answering;
    private readonly ITimer _timeLimit;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SessionState _state;
    private EndReason? _reason;
    private CallerEar? _ear;
    private Task _running = Task.CompletedTask;

    public VoiceBookingSession(SessionParts parts, SessionRequest request, Action<VoiceBookingSession> onEnded)
    {
        (_parts, _request, _onEnded) = (parts, request, onEnded);
        var (options, clock) = (parts.Options, parts.Clock);
        _createdAt = clock.GetTimestamp();
        _log = new SessionEventLog(clock);
        _speaking = new SpeakingState(_log);
        _transcript = new CallerTranscript(_log);
        _floods = new RepeatedFailures(_log, clock);
        _turns = new CallerTurns(options);
        _rate = new RatePerSecond(options.TurnsPerSecond, clock);
        _interims = new RatePerSecond(options.TurnsPerSecond * 4, clock);

        var voice = new AgentVoice(Id, IsSpoken && !request.HasOwnVoice ? parts.Speech.Voices : [], _log, _speaking, clock, parts.Logger);
        _answering = new Answering(
            _turns,
            turnId => new AgentTurn(Id, turnId, _log, voice, _outcomes, parts.Logger),
            IsSpoken ? options.SpokenSilence : options.TypedSilence,
            clock);
        _timeLimit = clock.CreateTimer(_ => RequestEnd(EndReason.TimeLimit), null, options.MaxLength, Timeout.InfiniteTimeSpan);
    }

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string ResumeToken { get; } = ResumeSecret.Create();

    public SessionState State
    {
        get
        {
            lock (_gate)
                return _state;
        }
    }

    private bool IsSpoken => _request.Channel != SessionChannel.WebText;

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_state != SessionState.New || _reason is not null)
                return Task.CompletedTask;
            _state = SessionState.Active;
            _log.Append(new SessionEvent.Started(Id, ResumeToken));
            _parts.Logger.SessionBegan(Id, _request.Channel);
            _running = Task.Run(RunAsync, CancellationToken.None);
        }
        return Task.CompletedTask;
    }

    public Task SendTextAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_rate.TryTake())
            _floods.Tell(SessionFailures.RateLimited);
        else if (text.Length > _parts.Options.MaxTextLength)
            _log.Append(SessionFailures.TextTooLong(_parts.Options.MaxTextLength));
        else if (PlainText.Line(text) is not { Length: > 0 } clean)
            _log.Append(SessionFailures.EmptyText);
        else if (TakeTurn(clean) is { } refusal)
            Refuse(refusal);
        return Task.CompletedTask;
    }

    public Task SendInterimAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = text.Length <= _parts.Options.MaxTextLength && _interims.TryTake() ? PlainText.Line(text) : "";
        _speaking.User(true);
        if (shown.Length > 0)
            _transcript.Interim(shown);
        _answering.CallerStirs();
        return Task.CompletedTask;
    }

    public Task SendAudioAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken = default)
    {
        if (pcm.IsEmpty || pcm.Length % sizeof(short) != 0 || pcm.Length > MaxFrameBytes)
            _floods.Tell(SessionFailures.AudioInvalid);
        else
            Ear()?.Hear(pcm.ToArray());
        return Task.CompletedTask;
    }

    public Task ReportPlaybackAsync(bool isSpeaking, TimeSpan? queued = null, CancellationToken cancellationToken = default)
    {
        _speaking.Agent(isSpeaking);
        _answering.Playback(isSpeaking);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<SessionEvent> WatchAsync(long after = 0, CancellationToken cancellationToken = default) => _log.WatchAsync(after, cancellationToken);

    private SessionEvent.Failed? TakeTurn(string text)
    {
        // Before the turn is added: afterwards it might be this very turn that is being answered.
        if (IsSpoken)
            _answering.Interrupt();
        lock (_gate)
        {
            if (_reason is not null)
                return null;
            _speaking.User(false);
            if (_turns.TryAdd(text) is { } refusal)
                return refusal;
            _transcript.Final(text);
        }
        return null;
    }

    private void Refuse(SessionEvent.Failed refusal)
    {
        _log.Append(refusal);
        if (refusal == SessionFailures.TooManyTurns)
            RequestEnd(EndReason.TimeLimit);
    }

    private CallerEar? Ear()
    {
        lock (_gate)
        {
            if (_reason is not null)
                return null;
            return _ear ??= new CallerEar(
                Id, _parts.Speech.Recognisers, Hints(), OnHeard, OnDeaf, _parts.Logger);
        }
    }

    private RecognitionHints Hints() => _parts.Hints with
    {
        Language = _request.Language,
        Expecting = () => (_conversation?.Expected ?? Expected.Anything).ToSpeech(),
    };

    private void OnHeard(Heard heard)
    {
        // The session's own methods take what is heard at once; there is nothing to wait for.
        _ = heard switch
        {
            Heard.Started => SendInterimAsync(""),
            Heard.Interim(_, var text) => SendInterimAsync(text),
            Heard.Final(_, var text) when !string.IsNullOrWhiteSpace(text) => SendTextAsync(text),
            _ => Task.CompletedTask,
        };
    }

    private void OnDeaf()
    {
        _speaking.User(false);
        _log.Append(SessionFailures.SpeechUnavailable);
    }
}
