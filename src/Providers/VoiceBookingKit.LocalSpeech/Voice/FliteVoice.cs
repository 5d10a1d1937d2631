using System.Runtime.InteropServices;
using VoiceBookingKit.LocalSpeech.Native;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Voice;

/// <summary>One voice of flite, for one thread at a time. The engine keeps a voice for as long as the process lives.</summary>
internal sealed unsafe class FliteVoice
{
    // The engine has one copy of each voice and of its words in a process, and does not lock them.
    private static readonly Lock Engine = new();

    private readonly FliteLibrary.Voice* _voice;
    private readonly float _stretch;

    /// <exception cref="SpeechProviderException">The engine or the voice is not there.</exception>
    public FliteVoice(LocalVoice voice, double speed)
    {
        _stretch = (float)(1 / speed);
        _voice = (FliteLibrary.Voice*)MissingLibraries.Explain("flite", () =>
        {
            lock (Engine)
            {
                _ = FliteLibrary.Initialize();
                return (nint)(voice switch
                {
                    LocalVoice.Rms => FliteLibrary.RegisterRms(0),
                    LocalVoice.Awb => FliteLibrary.RegisterAwb(0),
                    LocalVoice.Kal => FliteLibrary.RegisterKal(0),
                    _ => FliteLibrary.RegisterSlt(0),
                });
            }
        });
        if (_voice == null)
            throw new SpeechProviderException($"flite has no voice '{voice}'.") { IsTransient = false };
    }

    /// <summary>Makes the sound of a text.</summary>
    /// <param name="text">ASCII text.</param>
    /// <returns>PCM16, mono, little-endian, and its sample rate.</returns>
    /// <exception cref="SpeechProviderException">It could not.</exception>
    public (byte[] Samples, int Rate) Speak(string text)
    {
        lock (Engine)
            return SpeakAlone(text);
    }

    private (byte[] Samples, int Rate) SpeakAlone(string text)
    {
        // A literal's bytes are part of the program and never move.
        fixed (byte* name = "duration_stretch\0"u8)
            FliteLibrary.SetFeature(_voice->Features, name, _stretch);
        var wave = FliteLibrary.Speak(text, _voice);
        if (wave == null)
            throw new SpeechProviderException("flite could not speak a sentence.");
        try
        {
            var samples = new ReadOnlySpan<short>(wave->Samples, wave->SampleCount * wave->Channels);
            return (MemoryMarshal.AsBytes(samples).ToArray(), wave->SampleRate);
        }
        finally
        {
            FliteLibrary.Free(wave);
        }
    }
}
