namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>How long the caller's voice has been heard without a gap worth the name. Lengths are those of the sound, so that a late or a hasty connection changes nothing.</summary>
internal sealed class VoiceRun
{
    // A stop within a word, or a breath, is part of speaking.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(0.2);

    private TimeSpan _quiet;
    private TimeSpan? _heardAt;

    /// <summary>The run's length; zero once the gap is over.</summary>
    public TimeSpan Length { get; private set; }

    /// <summary>The longest run of the turn.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Voice since the last words came in.</summary>
    public TimeSpan WithoutWords { get; private set; }

    /// <summary>When voice was heard last, or null when none was heard in the turn.</summary>
    public TimeSpan? LastAt { get; private set; }

    /// <summary>How long the caller was silent before the run; zero before the first of a call. What a muted microphone keeps to itself is silence too.</summary>
    public TimeSpan PauseBefore { get; private set; }

    public void Hear(bool isVoice, TimeSpan length, TimeSpan now)
    {
        if (isVoice)
        {
            if (Length == TimeSpan.Zero)
                PauseBefore = _heardAt is { } heard ? Longer(_quiet, now - heard) : TimeSpan.Zero;
            Length += length;
            WithoutWords += length;
            Longest = Length > Longest ? Length : Longest;
            (_quiet, LastAt, _heardAt) = (TimeSpan.Zero, now, now);
        }
        else if ((_quiet += length) >= Gap)
        {
            Length = TimeSpan.Zero;
        }
    }

    /// <summary>Words came in.</summary>
    public void Explained() => WithoutWords = TimeSpan.Zero;

    /// <summary>A turn is over.</summary>
    public void EndTurn()
    {
        (Longest, WithoutWords) = (TimeSpan.Zero, TimeSpan.Zero);
        LastAt = null;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
