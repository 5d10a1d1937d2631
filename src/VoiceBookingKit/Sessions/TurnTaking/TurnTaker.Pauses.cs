using VoiceBookingKit.Language;

namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>What is learned of a caller's pauses: from those within a turn, and from those for which a turn was cut short.</summary>
internal sealed partial class TurnTaker
{
    private readonly CallerPauses _pauses = new(options);

    /// <summary>How long the caller was silent between the last turn and what they say now; null once that is known to interrupt, or not to.</summary>
    private TimeSpan? _behindTurn;

    /// <summary>Whether a turn has ended, and the caller has not spoken since.</summary>
    private bool _hasEnded;

    private void HearVoice(bool isVoice, TimeSpan length, TimeSpan now)
    {
        var before = _voice.Length;
        _voice.Hear(isVoice, length, now);
        if (before >= options.SpeechStartsAfter || _voice.Length < options.SpeechStartsAfter)
            return;
        if (_hasEnded)
            (_behindTurn, _hasEnded) = (_voice.PauseBefore, false);
        else if (!IsDictated)
            _pauses.GoOn(_voice.PauseBefore);
    }

    /// <summary>The caller went on though the turn had ended: it was cut short.</summary>
    private void LearnFromInterruption()
    {
        if (_behindTurn is { } pause)
            _pauses.GoOn(pause);
        _behindTurn = null;
    }

    /// <summary>Everybody pauses between the parts of a number or an address.</summary>
    private bool IsDictated => expected() is Expected.Email or Expected.Phone or Expected.Reference;

    private TimeSpan AtLeastTheirOwn(TimeSpan pause) => pause > _pauses.Wait ? pause : _pauses.Wait;
}
