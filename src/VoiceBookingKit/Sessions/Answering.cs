using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Sessions;

/// <summary>Has the caller's turns answered one after another, silence among them, until there is a reason to end.</summary>
internal sealed class Answering : IDisposable
{
    private const int MaxFailures = 3;

    private readonly Lock _gate = new();
    private readonly CallerTurns _turns;
    private readonly Func<string, AgentTurn> _newTurn;
    private readonly SilenceTimer _silence;
    private IConversation? _conversation;
    private CancellationTokenSource? _current;
    private IDisposable? _prepared;
    private Task _interruption = Task.CompletedTask;
    private string? _heardOnly;
    private int _answered;
    private int _begun;
    private int _lost;

    /// <param name="turns">What to answer.</param>
    /// <param name="newTurn">Makes the receptionist's next turn, by its id.</param>
    /// <param name="silenceAfter">How long to wait for the caller.</param>
    /// <param name="clock">Where time comes from.</param>
    public Answering(CallerTurns turns, Func<string, AgentTurn> newTurn, TimeSpan silenceAfter, TimeProvider clock)
    {
        (_turns, _newTurn) = (turns, newTurn);
        _silence = new SilenceTimer(silenceAfter, OnSilence, clock);
    }

    /// <summary>Whether an answer is under way.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
                return _current is not null;
        }
    }

    private string TurnId => $"a{_begun}";

    /// <summary>Whether it is the turn of a caller who is there. Read under the gate.</summary>
    private bool IsWaiting => _begun > 0 && _current is null && _turns.Count == _answered && _lost == 0;

    /// <summary>Greets and answers; returns why the session should end.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task<EndReason> RunAsync(IConversation conversation, CancellationToken stop)
    {
        lock (_gate)
            _conversation = conversation;
        var turn = await RunTurnAsync(null, conversation.GreetAsync, stop).ConfigureAwait(false);
        if (turn.EndRequested)
            return EndReason.Goodbye;
        var (failures, silences) = (turn.HasAnswered ? 0 : 1, 0);

        await foreach (var pending in _turns.ReadAllAsync(stop).ConfigureAwait(false))
        {
            if (pending.IsSilence && !IsStillSilent())
                continue;
            if (HeardOf(turn, pending) is { } heard)
                conversation.Interrupted(heard);
            turn = await AnswerAsync(pending, conversation, stop).ConfigureAwait(false);

            failures = turn.HasAnswered ? 0 : failures + 1;
            silences = pending.IsSilence ? silences + 1 : 0;
            if (failures >= MaxFailures)
                return EndReason.Failure;
            if (silences > 1 || (pending.IsSilence && turn.EndRequested))
                return EndReason.Silence;
            if (turn.EndRequested)
                return EndReason.Goodbye;
        }
        throw new OperationCanceledException(stop);
    }

    /// <summary>The caller spoke while being answered: the rest of the answer is left unsaid.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_current is { IsCancellationRequested: false })
                _interruption = _current.CancelAsync();
        }
    }

    /// <summary>A voice outside was cut short: only these words of a turn were heard.</summary>
    public void HeardOnly(string turnId, string words)
    {
        lock (_gate)
        {
            if (turnId == TurnId)
                _heardOnly = words;
        }
    }

    /// <summary>The caller has likely finished: an answer is prepared, unless there is another to give first.</summary>
    public void Prepare(string text)
    {
        lock (_gate)
        {
            Dismiss();
            if (IsWaiting)
                _prepared = _conversation?.Prepare(text);
        }
    }

    /// <summary>The caller goes on: what was prepared is dropped.</summary>
    public void Dismiss()
    {
        lock (_gate)
        {
            _prepared?.Dispose();
            _prepared = null;
        }
    }

    /// <summary>The caller stirs without having said anything yet.</summary>
    public void CallerStirs()
    {
        lock (_gate)
        {
            if (IsWaiting)
                _silence.Restart();
        }
    }

    /// <summary>A voice outside began or finished saying the last answer.</summary>
    public void Playback(bool isSpeaking)
    {
        lock (_gate)
        {
            if (!IsWaiting)
                return;
            if (isSpeaking)
                _silence.AwaitPlayback();
            else
                _silence.Restart();
        }
    }

    /// <summary>A way to the caller is lost: who is not there is waited for, and not asked whether they are.</summary>
    public void CallerLost()
    {
        lock (_gate)
        {
            _lost++;
            _silence.Stop();
        }
    }

    /// <summary>It is back.</summary>
    public void CallerBack()
    {
        lock (_gate)
        {
            _lost--;
            if (IsWaiting)
                _silence.Restart();
        }
    }

    public void Dispose()
    {
        Dismiss();
        _silence.Dispose();
    }

    /// <summary>What the caller heard of the last answer before speaking, where it is not known yet and was not all of it.</summary>
    private string? HeardOf(AgentTurn turn, CallerTurn pending)
    {
        lock (_gate)
        {
            if (_heardOnly is { } words && turn.IsLess(words))
                return words;
        }
        return pending.IsEarly && turn.Heard is null ? turn.Text : null;
    }

    private Task<AgentTurn> AnswerAsync(CallerTurn pending, IConversation conversation, CancellationToken stop) => pending switch
    {
        { Text: { } text } => RunTurnAsync(pending, interrupted => conversation.AnswerAsync(text, interrupted), stop),
        { Notice: { } notice } => RunTurnAsync(null, _ => Say(notice), stop),
        _ => RunTurnAsync(null, conversation.AnswerSilenceAsync, stop),
    };

    private async Task<AgentTurn> RunTurnAsync(CallerTurn? asked, Func<CancellationToken, IAsyncEnumerable<ConversationEvent>> answer, CancellationToken stop)
    {
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var turn = Begin(interrupted);
        try
        {
            await turn.RunAsync(asked, answer, interrupted.Token).ConfigureAwait(false);
            if (turn.Heard is { } heard)
                _conversation!.Interrupted(heard);
            stop.ThrowIfCancellationRequested();
            return turn;
        }
        finally
        {
            await End(asked is null ? 0 : 1).ConfigureAwait(false);
        }
    }

    private AgentTurn Begin(CancellationTokenSource interrupted)
    {
        lock (_gate)
        {
            _current = interrupted;
            _silence.Stop();
            _begun++;
            _heardOnly = null;
            return _newTurn(TurnId);
        }
    }

    private Task End(int answers)
    {
        lock (_gate)
        {
            _current = null;
            Dismiss();
            _answered += answers;
            if (IsWaiting)
                _silence.Restart();
            return _interruption;
        }
    }

    private void OnSilence()
    {
        lock (_gate)
        {
            if (IsWaiting)
                _turns.AddSilence();
        }
    }

    private bool IsStillSilent()
    {
        lock (_gate)
            return IsWaiting;
    }

    private static async IAsyncEnumerable<ConversationEvent> Say(string sentence)
    {
        await Task.CompletedTask;
        yield return new ConversationEvent.Words(sentence);
    }
}
