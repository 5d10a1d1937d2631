using System.Runtime.InteropServices;
using System.Text;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Speech.Tones;

/// <summary>One caller's tones, as they come.</summary>
internal sealed class ToneEar(AudioFormat format)
{
    private static readonly TimeSpan EndSilence = TimeSpan.FromMilliseconds(300);

    private readonly short[] _window = new short[ToneCode.SamplesOf(format.SampleRate)];
    private readonly List<byte> _bytes = [];
    private readonly List<HeardWord> _words = [];
    private int _filled;
    private int? _upper;
    private long _samples;
    private long _wordFrom;
    private long _lastSound = -1;

    private bool IsSpeaking => _lastSound >= 0;

    public List<Heard> Hear(ReadOnlySpan<byte> frame)
    {
        var heard = new List<Heard>();
        var samples = MemoryMarshal.Cast<byte, short>(frame);
        for (var at = 0; at < samples.Length; at += format.Channels)
        {
            _samples++;
            // The clock of the tones starts with the first loud sample.
            if (_filled == 0 && _upper is null && !ToneCode.IsSound(samples[at]))
            {
                if (IsSpeaking && At(_samples - _lastSound) >= EndSilence)
                    End(heard);
                continue;
            }
            _window[_filled++] = samples[at];
            if (_filled == _window.Length)
                Take(heard);
        }
        return heard;
    }

    public List<Heard> Finish()
    {
        var heard = new List<Heard>();
        End(heard);
        return heard;
    }

    private void Take(List<Heard> heard)
    {
        _filled = 0;
        if (ToneCode.Read(_window, format.SampleRate) is not { } symbol)
        {
            _upper = null;
            return;
        }
        if (!IsSpeaking)
        {
            _wordFrom = _samples - _window.Length;
            heard.Add(new Heard.Started(At(_wordFrom)));
        }
        _lastSound = _samples;
        if (_upper is not { } upper)
        {
            _upper = symbol;
            return;
        }
        _upper = null;
        _bytes.Add((byte)((upper << 4) | symbol));
        if (_bytes[^1] == ' ')
            EndWord(heard);
    }

    private void EndWord(List<Heard> heard)
    {
        var text = Encoding.UTF8.GetString([.. _bytes]);
        var word = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        if (word is not null)
            _words.Add(new HeardWord(word, At(_wordFrom), At(_samples), 0.98));
        _wordFrom = _samples;
        if (!string.IsNullOrWhiteSpace(text))
            heard.Add(new Heard.Interim(At(_samples), text.Trim()));
    }

    private void End(List<Heard> heard)
    {
        if (_bytes.Count > 0 && _bytes[^1] != ' ')
            EndWord(heard);
        var text = Encoding.UTF8.GetString([.. _bytes]).Trim();
        if (text.Length > 0)
            heard.Add(new Heard.Final(At(_samples), text) { Words = [.. _words] });
        _bytes.Clear();
        _words.Clear();
        (_filled, _upper, _lastSound) = (0, null, -1);
    }

    private TimeSpan At(long samples) => TimeSpan.FromSeconds((double)samples / format.SampleRate);
}
