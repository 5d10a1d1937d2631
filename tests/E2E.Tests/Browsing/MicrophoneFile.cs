using System.Buffers.Binary;
using Microsoft.Playwright;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>
/// A WAV file that Chromium takes for its microphone. It is read from its beginning each time a page opens the microphone, so a caller can answer: the next line is written, and the
/// microphone that is in use is unplugged.
/// </summary>
internal sealed class MicrophoneFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"voicebooking-{Guid.NewGuid():N}.wav");

    public MicrophoneFile() => Write(new byte[AudioFormat.Session.BytesPerSecond]);

    /// <summary>The browser's switch.</summary>
    public string Switch => $"--use-file-for-fake-audio-capture={_path}%noloop";

    /// <summary>Has the page's microphone say it.</summary>
    public Task SayAsync(IPage page, byte[] pcm)
    {
        Write([.. new byte[AudioFormat.Session.BytesPerSecond / 2], .. pcm, .. new byte[AudioFormat.Session.BytesPerSecond]]);
        return page.EvaluateAsync("sound.streams.at(-1).getTracks().forEach(track => track.stop()); sound.unplug()");
    }

    public void Dispose() => File.Delete(_path);

    private void Write(byte[] sound) => File.WriteAllBytes(_path, [.. Header(sound.Length), .. sound]);

    private static byte[] Header(int length)
    {
        var header = new byte[44];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), length + 36);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), AudioFormat.Session.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), AudioFormat.Session.BytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), length);
        return header;
    }
}
