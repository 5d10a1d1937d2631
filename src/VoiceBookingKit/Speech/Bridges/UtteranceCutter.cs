namespace VoiceBookingKit.Speech;

/// <summary>Cuts a caller's sound into utterances: from a little before the voice begins to a little after it ends.</summary>
/// <remarks>For one stream; not safe from many threads.</remarks>
internal sealed class UtteranceCutter(IVoiceActivityDetector detector)
{
    private const int BytesPerMillisecond = 32; // mono PCM16 at 16 kHz
    private const int LeadIn = 300 * BytesPerMillisecond;
    private const int SilenceToEnd = 450 * BytesPerMillisecond;
    private const int Longest = 30_000 * BytesPerMillisecond;
    private const int Step = 20 * BytesPerMillisecond;

    private readonly List<UtteranceCut> _cuts = [];
    private readonly byte[] _step = new byte[Step];
    private readonly List<byte> _sound = [];
    private int _filled;
    private int _silence;
    private bool _isSpeaking;
    private long _bytes;

    private TimeSpan Now => AudioFormat.Session.DurationOf(_bytes);

    /// <summary>Takes in sound; what it completes is valid until the next call.</summary>
    public IReadOnlyList<UtteranceCut> Hear(ReadOnlySpan<byte> pcm)
    {
        _cuts.Clear();
        while (pcm.Length > 0)
        {
            var taken = Math.Min(Step - _filled, pcm.Length);
            pcm[..taken].CopyTo(_step.AsSpan(_filled));
            _filled += taken;
            pcm = pcm[taken..];
            if (_filled < Step)
                break;
            _filled = 0;
            HearStep();
        }
        return _cuts;
    }

    /// <summary>The sound is over: what was being said is the last utterance.</summary>
    public IReadOnlyList<UtteranceCut> Finish()
    {
        _cuts.Clear();
        _sound.AddRange(_step.AsSpan(0, _filled));
        if (_isSpeaking)
            Cut();
        return _cuts;
    }

    private void HearStep()
    {
        _bytes += Step;
        _sound.AddRange(_step.AsSpan());
        var isVoice = detector.Hear(_step).IsVoice;
        if (!_isSpeaking && isVoice)
        {
            _isSpeaking = true;
            _cuts.Add(new UtteranceCut(Now, null));
        }
        _silence = isVoice ? 0 : _silence + Step;

        if (!_isSpeaking)
            KeepLeadIn();
        else if (_silence >= SilenceToEnd || _sound.Count >= Longest)
            Cut();
    }

    private void Cut()
    {
        _cuts.Add(new UtteranceCut(Now, [.. _sound]));
        _sound.Clear();
        (_isSpeaking, _silence) = (false, 0);
    }

    /// <summary>A voice is noticed a little after it began; that much is kept of what came before.</summary>
    private void KeepLeadIn()
    {
        if (_sound.Count >= 2 * LeadIn)
            _sound.RemoveRange(0, _sound.Count - LeadIn);
    }
}

/// <summary>The begin or the end of an utterance.</summary>
/// <param name="At">When it was noticed, counted from the first frame.</param>
/// <param name="Pcm">The whole utterance at its end; null at its begin.</param>
internal readonly record struct UtteranceCut(TimeSpan At, byte[]? Pcm);
