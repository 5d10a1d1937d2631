namespace VoiceBookingKit.Providers.Http;

/// <summary>Reads another stream, and fails where that is longer than allowed. It is read without blocking alone.</summary>
/// <param name="inner">The other stream.</param>
/// <param name="name">What it is, as its failure names it.</param>
/// <param name="most">The most bytes.</param>
/// <param name="stop">Stops every read: readers of XML have no token of their own, and would wait for ever.</param>
internal sealed class LimitedStream(Stream inner, string name, long most, CancellationToken stop) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken.CanBeCanceled ? cancellationToken : stop));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int length)
    {
        _read += length;
        return _read <= most ? length : throw new TooLongException(name, most);
    }
}

/// <summary>A stream is longer than allowed.</summary>
internal sealed class TooLongException(string name, long most) : IOException($"The {name} is longer than {most:N0} bytes.");
