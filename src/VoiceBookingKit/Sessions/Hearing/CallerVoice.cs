using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions.TurnTaking;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>The caller's side of a call: sound goes to the voice detector and to the recogniser, and both tell the turn taker.</summary>
/// <remarks>Safe from many threads. Its listener is called under its lock, and must not wait for anything.</remarks>
internal sealed class CallerVoice : IEarListener, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly SessionParts _parts;
    private readonly TurnTaker _turns;
    private readonly UnansweredVoice _unanswered;
    private readonly Func<IEarListener, CallerEar> _newEar;
    private readonly Action _onDeaf;
    private readonly string _sessionId;
    private readonly long _start;
    private readonly ITimer _timer;
    private TimeSpan? _armedFor;
    private IVoiceActivityDetector? _detector;
    private CallerEar? _ear;
    private bool _isBuiltIn;
    private bool _isOver;

    /// <param name="sessionId">The session, for logs.</param>
    /// <param name="parts">What all sessions share.</param>
    /// <param name="newEar">Makes the ear when the first sound comes in.</param>
    /// <param name="expected">Tells what the caller was asked for.</param>
    /// <param name="remaining">Tells how much of the receptionist's answer is still to be heard.</param>
    /// <param name="listener">Is told what is judged.</param>
    /// <param name="onDeaf">Is told when no recogniser is left.</param>
    public CallerVoice(
        string sessionId, SessionParts parts, Func<IEarListener, CallerEar> newEar, Func<Expected> expected, Func<TimeSpan> remaining, ITurnListener listener, Action onDeaf)
    {
        (_sessionId, _parts, _newEar, _onDeaf) = (sessionId, parts, newEar, onDeaf);
        _turns = new TurnTaker(parts.TurnTaking, parts.Language, expected, remaining, listener);
        _unanswered = new UnansweredVoice(parts.SpeechOptions.ResultWithin);
        _start = parts.Clock.GetTimestamp();
        _timer = parts.Clock.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _parts.Clock.GetElapsedTime(_start);

    /// <summary>Takes in a piece of sound.</summary>
    /// <param name="pcm">In the session's format, whole samples.</param>
    public void Hear(ReadOnlySpan<byte> pcm)
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            _ear ??= _newEar(this);
            _ear.Hear(pcm);
            var voice = Detect(pcm);
            var isVoice = voice.IsVoice;
            var now = Now;
            var length = AudioFormat.Session.DurationOf(pcm.Length) + voice.Before;
            if (!_turns.IsOpen && !isVoice && !_unanswered.IsWaiting(now))
                _ear.Forget();
            if (_unanswered.Hear(isVoice, length, now) && _ear.TryReplace())
                _parts.Logger.SpeechFailed(_sessionId, "recogniser", "It gave nothing for a caller's voice.");
            _turns.Hear(isVoice, length, now);
            if (isVoice && _turns.IsOpen)
                _unanswered.Speak(_ear.Length, now);
            Arm();
        }
    }

    /// <summary>Tells what the receptionist does from now on.</summary>
    public void Agent(AgentActivity activity, bool isProtected = false)
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            _turns.Agent(activity, isProtected, Now);
            Arm();
        }
    }

    public bool IsOverdue
    {
        get
        {
            lock (_gate)
                return _unanswered.IsOverdue(Now);
        }
    }

    public void OnListening(bool judgesTurns, bool repeats)
    {
        lock (_gate)
        {
            _turns.Change(judgesTurns, repeats);
            _unanswered.Renew();
        }
    }

    public void OnHeard(Heard heard)
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            _unanswered.Answer(hasWords: heard is Heard.Interim or Heard.Final, heard.At);
            _turns.Hear(heard, Now);
            Arm();
        }
    }

    public void OnDeaf() => _onDeaf();

    public async ValueTask DisposeAsync()
    {
        CallerEar? ear;
        lock (_gate)
        {
            if (_isOver)
                return;
            _isOver = true;
            ear = _ear;
        }
        await _timer.DisposeAsync().ConfigureAwait(false);
        if (ear is not null)
            await ear.DisposeAsync().ConfigureAwait(false);
        _detector?.Dispose();
    }

    private void Tick()
    {
        lock (_gate)
        {
            _armedFor = null;
            if (_isOver)
                return;
            _turns.Tick(Now);
            Arm();
        }
    }

    /// <summary>A timer that is set too early only ticks for nothing; setting it anew for every frame would cost more.</summary>
    private void Arm()
    {
        if (_turns.DueAt is not { } due || _armedFor <= due)
            return;
        _armedFor = due;
        var wait = due - Now;
        // A millisecond late rather than one too early.
        _timer.Change(wait <= TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : wait, Timeout.InfiniteTimeSpan);
    }

    private VoiceActivity Detect(ReadOnlySpan<byte> pcm)
    {
        try
        {
            return (_detector ??= _parts.Detectors.Create()).Hear(pcm);
        }
        catch (Exception failure) when (!_isBuiltIn)
        {
            _parts.Logger.DetectorFailed(_sessionId, failure.GetType().Name);
            _isBuiltIn = true;
            return (_detector = _parts.BuiltInDetectors.Create()).Hear(pcm);
        }
    }
}
