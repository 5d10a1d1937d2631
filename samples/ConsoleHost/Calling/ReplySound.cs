using VoiceBookingKit.Speech;

namespace ConsoleHost.Calling;

/// <summary>The receptionist's voice as a listener hears it: each piece after the one before it, silence where there is none, and cut off where it was interrupted.</summary>
internal sealed class ReplySound
{
    private readonly MemoryStream _sound = new();

    /// <summary>How far it reaches.</summary>
    public TimeSpan End => AudioFormat.Session.DurationOf(_sound.Length);

    /// <summary>Adds a piece.</summary>
    /// <param name="at">When it came; it is heard then, or after what is still being heard.</param>
    /// <param name="pcm">The piece.</param>
    public void Add(TimeSpan at, ReadOnlySpan<byte> pcm)
    {
        _sound.SetLength(Math.Max(_sound.Length, AudioFormat.Session.BytesOf(at)));
        _sound.Position = _sound.Length;
        _sound.Write(pcm);
    }

    /// <summary>Drops what has not been heard yet.</summary>
    public void Clear(TimeSpan at) => _sound.SetLength(Math.Min(_sound.Length, AudioFormat.Session.BytesOf(at)));

    /// <summary>All of it, up to the end of the call.</summary>
    public ReadOnlyMemory<byte> ToEnd(TimeSpan end)
    {
        _sound.SetLength(Math.Max(_sound.Length, AudioFormat.Session.BytesOf(end)));
        return _sound.ToArray();
    }
}
