using VoiceBookingKit.Language;

namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>How long is waited for the caller to go on.</summary>
internal sealed partial class TurnTaker
{
    /// <summary>When the turn ends if nothing happens.</summary>
    private TimeSpan? EndsAt()
    {
        if (_words.IsEmpty || _isHeldOver)
            return null;
        var voice = _voice.LastAt ?? TimeSpan.MinValue;
        // Voice that no word accounts for yet, or words that may still change, or a recogniser that has not judged: wait for it, but not for ever.
        var isOwed = RecogniserJudges || _words.IsChanging || _voice.WithoutWords >= options.SpeechStartsAfter;
        if (isOwed || _completeness == Completeness.Incomplete)
            return Least(Later(voice, _wordsAt) + options.LongPause, _wordsAt + 2 * options.LongPause);
        var pause = _completeness == Completeness.Complete ? options.ShortPause : options.Pause;
        return _voice.LastAt is null ? _wordsAt : Least(voice + AtLeastTheirOwn(pause), _wordsAt + 2 * options.LongPause);
    }

    private TimeSpan? LikelyEndsAt() =>
        RecogniserJudges || !options.PrepareAnswers || _agent != AgentActivity.Listening || _words.IsEmpty || _words.IsChanging
        || _completeness == Completeness.Incomplete || _likely == _words.Text
            ? null
            : (_voice.LastAt ?? _wordsAt) + options.PrepareAfter;

    /// <summary>When voice without words is taken for no turn; half a sentence before a pause is often not understood, so that the other half is waited for.</summary>
    private TimeSpan? NothingAt()
    {
        if (!_isOpen || !_words.IsEmpty || _heldAt is not null)
            return null;
        var voice = _voice.LastAt ?? _wordsAt;
        return IsUnclear ? voice + AtLeastTheirOwn(2 * options.Pause) : Later(voice, _wordsAt) + options.LongPause;
    }

    /// <summary>Whether the recogniser is done with the caller's voice and has no word for it.</summary>
    private bool IsUnclear => _isWordless && _agent == AgentActivity.Listening && _voice.Longest >= options.SpeechStartsAfter;

    private static TimeSpan? Earliest(TimeSpan now, params ReadOnlySpan<TimeSpan?> times)
    {
        TimeSpan? earliest = null;
        foreach (var time in times)
        {
            if (time is { } at && (earliest is null || at < earliest))
                earliest = at;
        }
        return earliest < now ? now : earliest;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
