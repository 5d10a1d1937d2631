namespace VoiceBookingKit.LocalSpeech.Utterances;

/// <summary>Cuts a caller's sound into utterances by its loudness against the line's own noise.</summary>
/// <remarks>0.3 seconds before the first loud sounds belong to the utterance, so that no soft beginning is lost. Times count in samples of 16 kHz from the first.</remarks>
internal sealed class UtteranceCutter(TimeSpan pause)
{
    /// <summary>10 ms.</summary>
    public const int Hop = 160;

    private const int Before = 30 * Hop;
    private const int Longest = 20 * 16_000;

    // A tongue's click is shorter than this, and the softest word is longer.
    private const int HopsToBegin = 6;
    private const double DecibelsToBegin = 9;
    private const double DecibelsToGoOn = 6;
    private const double Quietest = 120;

    private readonly short[] _recent = new short[Before];
    private readonly int _hopsToEnd = (int)(pause.TotalMilliseconds / 10);
    private readonly NoiseLevel _noise = new();
    private readonly VoiceBand _voiceBand = new();
    private long _heard;
    private int _loud;
    private int _soft;
    private int _length;

    /// <summary>Whether an utterance is under way.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The sample at which the utterance began.</summary>
    public long Start { get; private set; }

    /// <summary>How many samples were heard.</summary>
    public long Heard => _heard;

    /// <summary>How much of the utterance was loud, in samples.</summary>
    public int Voiced { get; private set; }

    /// <summary>The sound before the utterance was noticed, the newest hop included; valid when <see cref="Hear"/> has just opened it.</summary>
    public ReadOnlyMemory<short> Beginning { get; private set; }

    /// <summary>Takes in 10 ms.</summary>
    /// <returns>What it means for the utterance.</returns>
    public Cut Hear(ReadOnlySpan<short> hop)
    {
        Remember(hop);
        _heard += Hop;
        var level = _voiceBand.Level(hop);
        _noise.Hear(level, IsOpen);
        var isLoud = level > Quietest && 20 * Math.Log10(level / _noise.Level) > (IsOpen ? DecibelsToGoOn : DecibelsToBegin);
        return IsOpen ? GoOn(isLoud) : Wait(isLoud);
    }

    private Cut Wait(bool isLoud)
    {
        _loud = isLoud ? _loud + 1 : Math.Max(0, _loud - 1);
        if (_loud < HopsToBegin)
            return Cut.Silence;
        var length = (int)Math.Min(_heard, Before);
        Beginning = _recent.AsMemory(Before - length, length);
        (IsOpen, Start, _length, Voiced, _soft, _loud) = (true, _heard - length, length, HopsToBegin * Hop, 0, 0);
        return Cut.Begins;
    }

    private Cut GoOn(bool isLoud)
    {
        _length += Hop;
        _soft = isLoud ? 0 : _soft + 1;
        if (isLoud)
            Voiced += Hop;
        if (_soft < _hopsToEnd && _length < Longest)
            return Cut.GoesOn;
        IsOpen = false;
        return Cut.Ends;
    }

    /// <summary>The sound is over.</summary>
    public void Close() => IsOpen = false;

    private void Remember(ReadOnlySpan<short> hop)
    {
        _recent.AsSpan(Hop).CopyTo(_recent);
        hop.CopyTo(_recent.AsSpan(Before - Hop));
    }
}

/// <summary>What 10 ms of sound mean for the utterance.</summary>
internal enum Cut
{
    /// <summary>Nobody speaks.</summary>
    Silence,

    /// <summary>An utterance began, some time ago.</summary>
    Begins,

    /// <summary>It goes on.</summary>
    GoesOn,

    /// <summary>It has ended; this sound is its last.</summary>
    Ends,
}
