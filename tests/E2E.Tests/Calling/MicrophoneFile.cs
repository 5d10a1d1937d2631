using Microsoft.Playwright;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Voices;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>
/// A WAV file that Chromium takes for its microphone. It is read from its beginning each time a page opens the microphone, so a caller can answer: the next line is written, and the
/// microphone that is in use is unplugged.
/// </summary>
internal sealed class MicrophoneFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"voicebooking-{Guid.NewGuid():N}.wav");

    /// <summary>The silence before each line.</summary>
    public static TimeSpan Lead { get; } = TimeSpan.FromSeconds(0.3);

    public MicrophoneFile() => Write(new byte[AudioFormat.Session.BytesPerSecond]);

    /// <summary>The browser's switch.</summary>
    public string Switch => $"--use-file-for-fake-audio-capture={_path}%noloop";

    /// <summary>Has the page's microphone say it.</summary>
    public Task SayAsync(IPage page, byte[] pcm)
    {
        Write([.. CallerVoice.Silence(Lead), .. pcm, .. new byte[AudioFormat.Session.BytesPerSecond]]);
        return page.EvaluateAsync("sound.streams.at(-1).getTracks().forEach(track => track.stop()); sound.unplug()");
    }

    public void Dispose() => File.Delete(_path);

    private void Write(byte[] sound) => File.WriteAllBytes(_path, WaveFile.Of(sound, AudioFormat.Session));
}
