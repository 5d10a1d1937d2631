using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>Sound that was taken in and not sent yet, in short pieces; who brings too much of it waits for room.</summary>
/// <remarks>Not safe from many threads; <see cref="Playout"/> has the lock.</remarks>
internal sealed class SoundWaiting
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.1);

    private const int Most = 64_000;

    private readonly LinkedList<ReadOnlyMemory<byte>> _pieces = [];
    private TaskCompletionSource? _room;

    public long Bytes { get; private set; }

    /// <summary>How long the next piece is, in bytes; null for none.</summary>
    public int? NextLength => _pieces.First?.Value.Length;

    /// <summary>Takes in more; it is copied.</summary>
    /// <returns>Ends once there is room for more.</returns>
    public Task Add(ReadOnlyMemory<byte> pcm)
    {
        var length = (int)AudioFormat.Session.BytesOf(Piece);
        for (var at = 0; at < pcm.Length; at += length)
            _pieces.AddLast(pcm.Slice(at, Math.Min(length, pcm.Length - at)).ToArray());
        Bytes += pcm.Length;
        if (Bytes > Most)
            _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _room?.Task ?? Task.CompletedTask;
    }

    /// <summary>Takes the next piece out.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var next = _pieces.First!.Value;
        _pieces.RemoveFirst();
        Bytes -= next.Length;
        return next;
    }

    /// <summary>Puts pieces back that are to be sent again, before all others.</summary>
    /// <param name="pieces">In the order in which they were sent.</param>
    public void PutBack(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            _pieces.AddFirst(pieces[i]);
            Bytes += pieces[i].Length;
        }
    }

    /// <summary>Lets those go on who wait for room, if there is some.</summary>
    public void TellRoom()
    {
        if (Bytes > Most)
            return;
        _room?.TrySetResult();
        _room = null;
    }

    public void Clear()
    {
        _pieces.Clear();
        Bytes = 0;
        TellRoom();
    }
}
