using VoiceBookingKit.Language;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>What is learned of a caller's pauses: from those within a turn, and from those for which a turn was cut short.</summary>
internal sealed partial class TurnTaker
{
    // Who speaks again later than this has heard something of the answer, and interrupts it.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1.8);

    private readonly CallerPauses _pauses = new();

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
            Learn(_voice.PauseBefore);
    }

    /// <summary>The caller went on though the turn had ended: it was cut short.</summary>
    private void LearnFromInterruption()
    {
        if (_behindTurn is { } pause)
            Learn(pause);
        _behindTurn = null;
    }

    /// <summary>Everybody pauses between the parts of a number or an address.</summary>
    private bool IsDictated => expected() is Expected.Email or Expected.Phone or Expected.Reference;

    // A pause that ends no turn, or that is no pause any more, teaches nothing.
    private void Learn(TimeSpan pause)
    {
        if (pause >= options.Pause && pause <= LongestPause)
            _pauses.GoOn(pause);
    }

    private TimeSpan AtLeastTheirOwn(TimeSpan pause)
    {
        var theirs = _pauses.Wait < options.LongPause ? _pauses.Wait : options.LongPause;
        return pause > theirs ? pause : theirs;
    }
}
