using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Sessions;

/// <summary>Has the caller's turns answered one after another, silence among them, until there is a reason to end.</summary>
internal sealed class Answering : IDisposable
{
    private const int MaxFailures = 3;

    private readonly Lock _gate = new();
    private readonly CallerTurns _turns;
    private readonly Func<string, AgentTurn> _newTurn;
    private readonly CallerSilence _silence;
    private IConversation? _conversation;
    private CancellationTokenSource? _current;
    private IDisposable? _prepared;
    private Task _interruption = Task.CompletedTask;
    private string? _heardOnly;
    private int _begun;

    /// <param name="turns">What to answer.</param>
    /// <param name="silence">Is told whose turn it is.</param>
    /// <param name="newTurn">Makes the receptionist's next turn, by its id.</param>
    public Answering(CallerTurns turns, CallerSilence silence, Func<string, AgentTurn> newTurn) =>
        (_turns, _silence, _newTurn) = (turns, silence, newTurn);

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
            if (pending.IsSilence && !_silence.IsWaiting)
                continue;
            if (HeardOf(turn, pending) is { } heard)
                conversation.Interrupted(heard);
            turn = await AnswerAsync(pending, conversation, stop).ConfigureAwait(false);

            if (pending.End is { } end)
                return end;
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
            if (_silence.IsWaiting)
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

    public void Dispose() => Dismiss();

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
            _silence.AnswerBegan();
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
            _silence.AnswerEnded(answers);
            return _interruption;
        }
    }

    private static async IAsyncEnumerable<ConversationEvent> Say(string sentence)
    {
        await Task.CompletedTask;
        yield return new ConversationEvent.Words(sentence);
    }
}
