using System.Diagnostics.CodeAnalysis;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Native;

/// <summary>Says what to install when the engines are not there.</summary>
internal static class MissingLibraries
{
    private const string Install = "On Debian and Ubuntu: apt-get install pocketsphinx pocketsphinx-en-us flite";

    /// <summary>Runs what calls an engine for the first time.</summary>
    /// <exception cref="SpeechProviderException">The engine is not installed, or the system is not Linux.</exception>
    public static T Explain<T>(string engine, Func<T> use)
    {
        if (!OperatingSystem.IsLinux())
            throw NotInstalled($"{engine} is used on Linux only.", null);
        try
        {
            return use();
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw NotInstalled($"{engine} is not installed, or not in a version that is known here. {Install}", missing);
        }
    }

    /// <summary>The model or its dictionary is not where the options say.</summary>
    [DoesNotReturn]
    public static void ThrowNoModel(string path, Exception? cause = null) =>
        throw NotInstalled($"PocketSphinx has no model at '{path}'. {Install}. Another place is set by VoiceBooking:LocalSpeech:ModelFolder.", cause);

    private static SpeechProviderException NotInstalled(string message, Exception? cause) =>
        cause is null ? new SpeechProviderException(message) { IsTransient = false } : new SpeechProviderException(message, cause) { IsTransient = false };
}
