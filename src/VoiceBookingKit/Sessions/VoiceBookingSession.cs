using VoiceBookingKit.Booking;
using VoiceBookingKit.Sessions.Hearing;
using VoiceBookingKit.Sessions.Realtime;
using VoiceBookingKit.Sessions.Speaking;
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
    private readonly RealtimeSession? _realtime;
    private readonly SpeechLine _line;
    private readonly AgentVoice _voice;
    private readonly AgentFloor _floor;
    private readonly CallerVoice _caller;
    private readonly KeyPad _keys;
    private readonly CallTrace _trace;
    private readonly TurnClock _times;
    private readonly CallerSilence _silence;
    private readonly Answering _answering;
    private readonly ITimer _timeLimit;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile SpokenSoFar? _spoken;
    private SessionState _state;
    private EndReason? _reason;
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

        _trace = new CallTrace(Id);
        _times = new TurnClock(Id, clock);
        _realtime = RealtimeSession.Create(Id, parts, request);
        _line = _realtime?.Before(parts.Speech) ?? parts.Speech;
        _voice = NewVoice();
        _caller = NewCaller();
        _keys = new KeyPad(TakeKeys, parts.SpeechOptions.KeysWithin, clock);
        _floor = new AgentFloor(_caller.Agent, parts.TurnTaking.ProtectReadBack);
        var filler = new GapFiller(CanFill ? parts.Phrases.OneMoment : "", parts.SpeechOptions.FillerAfter, clock);
        _silence = new CallerSilence(_turns, IsSpoken ? options.SpokenSilence : options.TypedSilence, clock);
        _answering = new Answering(_turns, _silence, turnId => new AgentTurn(Id, turnId, _log, _voice, _floor, filler, _times, _outcomes, parts));
        _timeLimit = clock.CreateTimer(_ => OnTimeUp(), null, options.MaxLength, Timeout.InfiniteTimeSpan);
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

    // A realtime model would take as long to say that it takes a moment.
    private bool CanFill => IsSpoken && (_realtime is null || _parts.Speech.Voices.Count > 0);

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_state != SessionState.New || _reason is not null)
                return Task.CompletedTask;
            _state = SessionState.Active;
            _log.Append(new SessionEvent.Started(Id, ResumeToken));
            _parts.Logger.SessionBegan(Id, _request.Channel);
            _realtime?.Start();
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
        else
            TakeTurn(new CallerTurn(clean));
        return Task.CompletedTask;
    }

    public Task SendInterimAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = text.Length <= _parts.Options.MaxTextLength && _interims.TryTake() ? PlainText.Line(text) : "";
        _speaking.User(true);
        if (shown.Length > 0)
            _transcript.Interim(shown);
        _silence.CallerStirs();
        return Task.CompletedTask;
    }

    public Task ReportPresenceAsync(CancellationToken cancellationToken = default)
    {
        _silence.CallerStirs();
        return Task.CompletedTask;
    }

    public Task HearAsync(Heard heard, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var isTooLong = heard is Heard.Final { Text.Length: var length } && length > _parts.Options.MaxTextLength;
        if (isTooLong)
            _log.Append(SessionFailures.TextTooLong(_parts.Options.MaxTextLength));
        else if (heard is Heard.Final && !_rate.TryTake())
            _floods.Tell(SessionFailures.RateLimited);
        else if (heard is Heard.Final || _interims.TryTake())
            _caller.OnHeard(heard);
        return Task.CompletedTask;
    }

    public Task SendAudioAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken = default)
    {
        if (pcm.IsEmpty || pcm.Length % sizeof(short) != 0 || pcm.Length > MaxFrameBytes)
            _floods.Tell(SessionFailures.AudioInvalid);
        else
            _caller.Hear(pcm.Span);
        return Task.CompletedTask;
    }

    public Task SendKeyAsync(char key, CancellationToken cancellationToken = default)
    {
        if (!KeyPad.IsKey(key))
        {
            _floods.Tell(SessionFailures.KeyInvalid);
            return Task.CompletedTask;
        }
        InterruptAnswer();
        _silence.CallerStirs();
        _keys.Press(key);
        return Task.CompletedTask;
    }

    public Task ReportPlaybackAsync(bool isSpeaking, TimeSpan? queued = null, CancellationToken cancellationToken = default)
    {
        if (queued is { } rest)
        {
            _voice.Report(rest);
            return Task.CompletedTask;
        }
        // The host's own voice is still speaking while it is held after a cough, or its next sentence is late: whoever is shown it sees no gap.
        if (isSpeaking || !_voice.IsSpeaking)
            _speaking.Agent(isSpeaking);
        _silence.Playback(isSpeaking);
        if (_voice.IsMute)
            _floor.Playback(isSpeaking, _answering.IsBusy);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<SessionEvent> WatchAsync(long after = 0, CancellationToken cancellationToken = default) => _log.WatchAsync(after, cancellationToken);

    public Task ReportSpokenAsync(string turnId, string spoken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnId);
        ArgumentNullException.ThrowIfNull(spoken);
        _spoken = new SpokenSoFar(turnId, spoken);
        return Task.CompletedTask;
    }

    private void TakeTurn(CallerTurn turn)
    {
        // Before the turn is added: afterwards it might be this very turn that is being answered.
        if (IsSpoken)
            InterruptAnswer();
        SessionEvent.Failed? refusal;
        lock (_gate)
        {
            if (_reason is not null)
                return;
            _speaking.User(false);
            refusal = _turns.TryAdd(turn with { EndedAt = _parts.Clock.GetTimestamp() }, () => _transcript.Final(turn.Text!));
        }
        if (refusal is null && _parts.SpeechOptions.LogWords)
            _parts.Logger.CallerSaid(Id, turn.Text!);
        if (refusal is null)
            return;
        _log.Append(refusal);
        if (refusal == SessionFailures.TooManyTurns)
            SayTimeIsUp();
    }
}
