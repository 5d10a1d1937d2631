using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>The caller's sound as one recogniser reads it: from some place on, in pieces of up to 100 ms, each valid until the next.</summary>
internal sealed class AudioStream(RecentAudio audio, long from)
{
    private const int LargestPiece = 3_200;

    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly byte[] _piece = new byte[LargestPiece];

    /// <summary>There is more to read.</summary>
    public void Ring() => _news.Writer.TryWrite(true);

    /// <summary>There will be no more.</summary>
    public void End() => _news.Writer.TryComplete();

    // The token only arrives with the enumeration; ending the stream is what stops it.
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var at = from;
        while (true)
        {
            for (var (end, length) = audio.Read(at, _piece); length > 0; (end, length) = audio.Read(at, _piece))
            {
                at = end;
                cancellationToken.ThrowIfCancellationRequested();
                yield return _piece.AsMemory(0, length);
            }
            if (!await _news.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
                yield break;
            _news.Reader.TryRead(out _);
        }
    }
}
