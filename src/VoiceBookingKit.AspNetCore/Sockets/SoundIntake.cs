using VoiceBookingKit.Speech;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>Lets a caller's sound in as fast as it can be spoken, and a burst beyond that, such as a client's backlog after a lost connection.</summary>
/// <remarks>Used by the one thread that reads the socket.</remarks>
internal sealed class SoundIntake(TimeSpan burst, TimeProvider clock)
{
    // Clocks of sound cards differ; none by as much as that.
    private const double Drift = 1.02;

    // One gap, and sound without holes after it, rather than a frame lost here and there for minutes.
    private static readonly double WorthResuming = AudioFormat.Session.BytesPerSecond;

    private readonly double _most = AudioFormat.Session.BytesPerSecond * burst.TotalSeconds;
    private double _allowed = AudioFormat.Session.BytesPerSecond * burst.TotalSeconds;
    private long _lastAt = clock.GetTimestamp();
    private bool _isFull;

    /// <summary>Null for sound that may pass, or why it may not.</summary>
    public ServerMessage.Error? Refuse(ReadOnlySpan<byte> pcm)
    {
        if (IsFile(pcm))
            return SocketErrors.NotPcm;

        var now = clock.GetTimestamp();
        _allowed = Math.Min(_most, _allowed + clock.GetElapsedTime(_lastAt, now).TotalSeconds * AudioFormat.Session.BytesPerSecond * Drift);
        _lastAt = now;
        _isFull = _allowed < pcm.Length || (_isFull && _allowed < WorthResuming);
        if (_isFull)
            return SocketErrors.AudioTooFast;
        _allowed -= pcm.Length;
        return null;
    }

    // How WAV, Ogg, WebM, FLAC and MP3 begin, also when a client changes to one in the middle of a call; a piece of speech does so once in four thousand million times.
    private static bool IsFile(ReadOnlySpan<byte> start) =>
        start.StartsWith("RIFF"u8) || start.StartsWith("OggS"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])
        || start.StartsWith("fLaC"u8) || start.StartsWith("ID3\x03"u8) || start.StartsWith("ID3\x04"u8);
}
