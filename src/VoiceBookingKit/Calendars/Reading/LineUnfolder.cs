using System.Buffers;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Takes a line of bytes once it is unfolded.</summary>
/// <param name="line">The line without its end, valid only during the call.</param>
/// <param name="number">Where it begins, counted from 1.</param>
/// <param name="isCut">Whether it was longer than the limit, so that the rest of it is missing.</param>
internal delegate void LineReceiver(ReadOnlySpan<byte> line, int number, bool isCut);

/// <summary>Joins folded lines, piece by piece as the bytes come in. Lines end with CRLF, LF or CR.</summary>
/// <remarks>It works on bytes, because some writers fold in the middle of a character.</remarks>
internal sealed class LineUnfolder(int maxBytes, LineReceiver receive)
{
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private int _lineNumber = 1;
    private bool _atStart = true;
    private bool _afterReturn;
    private bool _isCut;

    /// <summary>The number of the line that was last begun.</summary>
    public int Number { get; private set; } = 1;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_afterReturn)
            {
                // Some writers end lines with two carriage returns.
                if (bytes[0] is not ((byte)'\r' or (byte)'\n'))
                {
                    _afterReturn = false;
                    continue;
                }
                _afterReturn = bytes[0] == '\r';
                bytes = bytes[1..];
                continue;
            }
            if (_atStart)
            {
                _atStart = false;
                if (bytes[0] is (byte)' ' or (byte)'\t')
                {
                    bytes = bytes[1..];
                    continue;
                }
                Flush();
            }
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            Append(end < 0 ? bytes : bytes[..end]);
            if (end < 0)
                return;
            _afterReturn = bytes[end] == '\r';
            _atStart = true;
            Number++;
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Gives out the last line.</summary>
    public void Complete() => Flush();

    private void Append(ReadOnlySpan<byte> piece)
    {
        var room = maxBytes - _line.WrittenCount;
        _isCut |= piece.Length > room;
        _line.Write(piece[..Math.Min(piece.Length, room)]);
    }

    private void Flush()
    {
        if (_line.WrittenCount > 0)
            receive(_line.WrittenSpan, _lineNumber, _isCut);
        _line.ResetWrittenCount();
        _lineNumber = Number;
        _isCut = false;
    }
}
