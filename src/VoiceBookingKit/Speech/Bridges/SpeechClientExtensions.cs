using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Speech;

/// <summary>Lets the speech clients of Microsoft.Extensions.AI listen and speak here.</summary>
[Experimental("MEAI001")]
public static class SpeechClientExtensions
{
    /// <summary>Makes a recogniser of a client that takes whole recordings; see <see cref="UtteranceStt"/> for how a live call is cut.</summary>
    /// <param name="client">The client; the caller of this method keeps and disposes it. It gets WAV files of mono PCM16 at 16 kHz.</param>
    /// <param name="detectors">Tells voice from noise; the built-in one when null.</param>
    public static IStt AsIStt(this ISpeechToTextClient client, IVoiceActivityDetectors? detectors = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new SpeechToTextBridge(client, detectors ?? new Detection.SpectralVoiceActivityDetectors());
    }

    /// <summary>Makes a voice of a client.</summary>
    /// <param name="client">The client; the caller of this method keeps and disposes it. It is asked for <c>pcm</c>.</param>
    /// <param name="pcm">What raw sound from it is when its media type does not say; mono at 24 kHz when null. WAV says so itself.</param>
    /// <param name="options">The voice, its speed and so on, or null.</param>
    public static ITts AsITts(this ITextToSpeechClient client, AudioFormat? pcm = null, TextToSpeechOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new TextToSpeechBridge(client, pcm ?? new AudioFormat(24_000), options);
    }
}
