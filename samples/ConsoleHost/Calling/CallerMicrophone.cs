namespace ConsoleHost.Calling;

/// <summary>What the caller's microphone gives, frame by frame.</summary>
internal interface ICallerMicrophone
{
    /// <summary>Whether all was said and answered.</summary>
    bool IsDone { get; }

    /// <summary>Fills the next frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="now">Time since the call began.</param>
    /// <param name="answers">How many turns of the receptionist are over.</param>
    /// <param name="isQuiet">Whether the receptionist says nothing.</param>
    ValueTask FillAsync(Memory<byte> frame, TimeSpan now, long answers, bool isQuiet);
}

/// <summary>What the caller's microphone gives: the next WAV once it is the caller's turn or at its time, and silence between.</summary>
internal sealed class CallerMicrophone(IReadOnlyList<(byte[] Sound, TimeSpan? At)> turns) : ICallerMicrophone
{
    // A breath before answering, and how long an answer is waited for that never comes.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private int _next;
    private byte[]? _playing;
    private int _played;
    private long _answersBefore;
    private TimeSpan _endedAt;
    private TimeSpan? _quietSince;

    public bool IsDone { get; private set; }

    public ValueTask FillAsync(Memory<byte> frame, TimeSpan now, long answers, bool isQuiet)
    {
        frame.Span.Clear();
        if (_playing is null)
            Choose(now, answers, isQuiet);
        if (_playing is null)
            return ValueTask.CompletedTask;
        var length = Math.Min(frame.Length, _playing.Length - _played);
        _playing.AsSpan(_played, length).CopyTo(frame.Span);
        _played += length;
        if (_played == _playing.Length)
            (_playing, _endedAt, _quietSince) = (null, now, null);
        return ValueTask.CompletedTask;
    }

    private void Choose(TimeSpan now, long answers, bool isQuiet)
    {
        _quietSince = isQuiet ? _quietSince ?? now : null;
        // An interruption is not answered before it is made, so it waits for nothing.
        var isTurn = _quietSince is { } quiet && now - quiet >= Breath && (answers > _answersBefore || now - _endedAt > Patience);
        if (_next < turns.Count && (turns[_next].At is { } at ? now >= at : isTurn))
        {
            // An answer that is interrupted was to the turn before.
            (_playing, _played, _answersBefore) = (turns[_next].Sound, 0, isQuiet ? answers : answers + 1);
            _next++;
        }
        else if (_next == turns.Count && isTurn)
        {
            IsDone = true;
        }
    }
}
