using System.Buffers.Binary;
using System.Numerics;

namespace VoiceBookingKit.Speech.Detection;

/// <summary>Hears voice as sound that stands above the background and repeats at a voice's pitch; what follows it without a gap, such as a hiss or a click within a word, belongs to it.</summary>
internal sealed class SpectralVoiceActivityDetector(FourierTransform fourier) : IVoiceActivityDetector
{
    /// <summary>A step: 256 samples are 16 ms.</summary>
    private const int Step = FourierTransform.Length / 2;

    private const int Recent = 6;
    private const int VoicedToBegin = 3;

    // 160 ms: the closure of a stop consonant is shorter.
    private const int GapToEnd = 10;

    private readonly SpectralAnalysis _analysis = new(fourier);
    private readonly float[] _samples = new float[FourierTransform.Length];
    private int _filled;
    private uint _voiced;
    private int _gap;
    private bool _isVoice;
    private float _probability;

    public VoiceActivity Hear(ReadOnlySpan<byte> pcm)
    {
        var voice = 0; // since it began in this piece, in samples
        for (var at = 0; at + 1 < pcm.Length; at += sizeof(short))
        {
            _samples[Step + _filled++] = BinaryPrimitives.ReadInt16LittleEndian(pcm[at..]) / 32768f;
            if (_filled < Step)
                continue;
            if (Judge(_analysis.Measure(_samples)))
                voice = Step * (32 - BitOperations.LeadingZeroCount(_voiced)) + pcm.Length / sizeof(short) - at / sizeof(short) - 1;
            _samples.AsSpan(Step).CopyTo(_samples);
            _filled = 0;
        }
        var before = voice - pcm.Length / sizeof(short);
        return new VoiceActivity(_probability, _isVoice) { Before = before > 0 ? TimeSpan.FromSeconds((double)before / AudioFormat.Session.SampleRate) : TimeSpan.Zero };
    }

    public void Dispose()
    {
    }

    /// <summary>Judges a step; tells whether voice was found.</summary>
    private bool Judge(SpectralFeatures heard)
    {
        var was = _isVoice;
        var isLoud = heard is { Level: > -62, Ratio: > 2.2f };
        var isVoiced = isLoud && heard is { Harmonicity: > 0.62f, Purity: < 0.97f };
        _voiced = (_voiced << 1 | (isVoiced ? 1u : 0)) & ((1u << Recent) - 1);
        var evidence = BitOperations.PopCount(_voiced);

        _gap = isVoiced || (_isVoice && isLoud && evidence > 0) ? 0 : _gap + 1;
        if (evidence >= VoicedToBegin)
            _isVoice = true;
        else if (_gap >= GapToEnd)
            _isVoice = false;
        _probability = 0.7f * _probability + 0.3f * (isVoiced ? heard.Harmonicity : _isVoice && isLoud ? 0.5f : 0);
        return _isVoice && !was;
    }
}
