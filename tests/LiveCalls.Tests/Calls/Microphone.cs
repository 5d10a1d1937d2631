using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.LiveCalls.Tests.Calls;

/// <summary>A caller's microphone: a little hiss, and in between what the caller says.</summary>
internal sealed class Microphone
{
    public const int FrameBytes = 1_280; // 40 ms

    private readonly Lock _gate = new();
    private readonly Queue<byte> _said = [];
    private readonly Random _hiss = new(1);

    /// <summary>Whether all that was said has been recorded.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (_gate)
                return _said.Count == 0;
        }
    }

    /// <summary>What is recorded goes through this, such as an overdriven amplifier.</summary>
    public Action<byte[]>? Spoils { get; set; }

    /// <summary>How many samples a second it makes, whatever the client says of them.</summary>
    public int SampleRate { get; set; } = AudioFormat.Session.SampleRate;

    public void Say(string sentence)
    {
        var sound = ToneVoice.Speak(sentence, new AudioFormat(SampleRate));
        lock (_gate)
        {
            foreach (var part in sound)
                _said.Enqueue(part);
        }
    }

    public byte[] Record()
    {
        var frame = new byte[FrameBytes];
        for (var at = 0; at < FrameBytes; at += 2)
            BitConverter.TryWriteBytes(frame.AsSpan(at), (short)_hiss.Next(-40, 40));
        lock (_gate)
        {
            for (var at = 0; at < FrameBytes && _said.TryDequeue(out var part); at++)
                frame[at] = part;
        }
        Spoils?.Invoke(frame);
        return frame;
    }
}
