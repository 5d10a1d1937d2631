using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Utterances;

/// <summary>Cuts a caller's sound into utterances by its loudness against the line's own noise.</summary>
/// <remarks>
/// A pause ends an utterance that is whole, and a longer one does wherever more may come. 0.3 seconds before the first loud sounds belong to the utterance, so that no soft beginning is lost.
/// Times count in samples of 16 kHz from the first.
/// </remarks>
internal sealed class UtteranceCutter(TimeSpan pause, TimeSpan longPause)
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

    // So soon after an utterance ended, nobody can have answered it.
    private static readonly TimeSpan Unanswered = TimeSpan.FromSeconds(0.3);

    private readonly short[] _recent = new short[Before];
    private readonly int _hopsToPause = (int)(pause.TotalMilliseconds / 10);
    private readonly CallerPauses _pauses = new();
    private readonly NoiseLevel _noise = new();
    private readonly VoiceBand _voiceBand = new();
    private long _heard;
    private int _loud;
    private int _soft;
    private int _length;
    private bool _isPausing;
    private bool _isWhole;
    private long _endedAt;

    /// <summary>Whether an utterance is under way.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The sample at which the utterance began.</summary>
    public long Start { get; private set; }

    /// <summary>How many samples were heard.</summary>
    public long Heard => _heard;

    /// <summary>How much of the utterance was loud, in samples.</summary>
    public int Voiced { get; private set; }

    /// <summary>How much of the last pause is left out of the utterance, in samples.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The sound before the voice was noticed, the newest hop included; valid when <see cref="Hear"/> has just told of it.</summary>
    public ReadOnlyMemory<short> Beginning { get; private set; }

    /// <summary>Takes in 10 ms.</summary>
    /// <returns>What it means for the utterance.</returns>
    public Cut Hear(ReadOnlySpan<short> hop)
    {
        Remember(hop);
        _heard += Hop;
        var level = _voiceBand.Level(hop);
        _noise.Hear(level, IsOpen);
        var isSpoken = IsOpen && !_isPausing;
        var isLoud = level > Quietest && 20 * Math.Log10(level / _noise.Level) > (isSpoken ? DecibelsToGoOn : DecibelsToBegin);
        return isSpoken ? GoOn(isLoud) : IsOpen ? WaitForMore(isLoud) : Wait(isLoud);
    }

    private Cut Wait(bool isLoud)
    {
        if (!IsVoice(isLoud))
            return Cut.Silence;
        Begin((int)Math.Min(_heard, Before));
        // Who speaks again that soon has only paused, though what they said was taken for all.
        if (_endedAt > 0 && Time(_heard - HopsToBegin * Hop - _endedAt) is var silence && silence < longPause + Unanswered)
            _pauses.GoOn(silence);
        (IsOpen, Start, _length, Voiced) = (true, _heard - Beginning.Length, Beginning.Length, HopsToBegin * Hop);
        return Cut.Begins;
    }

    private Cut GoOn(bool isLoud)
    {
        _length += Hop;
        _soft = isLoud ? 0 : _soft + 1;
        if (isLoud)
            Voiced += Hop;
        if (_length >= Longest)
            return End();
        if (_soft < _hopsToPause)
            return Cut.GoesOn;
        _isPausing = true;
        return Cut.Pauses;
    }

    private Cut WaitForMore(bool isLoud)
    {
        _length += Hop;
        _soft++;
        if (IsVoice(isLoud))
        {
            _pauses.GoOn(Time((_soft - HopsToBegin) * Hop));
            var paused = (_soft - _hopsToPause) * Hop;
            Begin(Math.Min(paused, Before));
            LeftOut = paused - Beginning.Length;
            Voiced += HopsToBegin * Hop;
            return Cut.Resumes;
        }
        return _soft < HopsToEnd && _length < Longest ? Cut.Silence : End();
    }

    private bool IsVoice(bool isLoud)
    {
        _loud = isLoud ? _loud + 1 : Math.Max(0, _loud - 1);
        return _loud >= HopsToBegin;
    }

    private void Begin(int length)
    {
        Beginning = _recent.AsMemory(Before - length, length);
        (_soft, _loud, _isPausing, _isWhole) = (0, 0, false, false);
    }

    private Cut End()
    {
        Close();
        return Cut.Ends;
    }

    /// <summary>What was said before the pause is all of an answer.</summary>
    /// <returns>Whether the utterance has ended with it: a caller who is known to pause may go on all the same.</returns>
    public bool TakeAsWhole()
    {
        _isWhole = true;
        if (_soft >= HopsToEnd)
            Close();
        return !IsOpen;
    }

    /// <summary>The utterance is over.</summary>
    public void Close()
    {
        (IsOpen, _isPausing, _loud) = (false, false, 0);
        _endedAt = _heard - _soft * Hop;
        _pauses.End();
    }

    // Who is known to pause is waited for even when they have given a whole answer.
    private int HopsToEnd => Math.Max(_hopsToPause, (int)((_isWhole || _pauses.Wait > longPause ? _pauses.Wait : longPause).TotalMilliseconds / 10));

    private static TimeSpan Time(long samples) => TimeSpan.FromSeconds(samples / 16_000.0);

    private void Remember(ReadOnlySpan<short> hop)
    {
        _recent.AsSpan(Hop).CopyTo(_recent);
        hop.CopyTo(_recent.AsSpan(Before - Hop));
    }
}

/// <summary>What 10 ms of sound mean for the utterance.</summary>
internal enum Cut
{
    /// <summary>Nobody speaks, or nobody goes on yet.</summary>
    Silence,

    /// <summary>An utterance began, some time ago.</summary>
    Begins,

    /// <summary>It goes on.</summary>
    GoesOn,

    /// <summary>It pauses; this sound is the last before it ends or <see cref="Resumes"/>.</summary>
    Pauses,

    /// <summary>It goes on after a pause, some time ago.</summary>
    Resumes,

    /// <summary>It has ended; this sound is its last.</summary>
    Ends,
}
