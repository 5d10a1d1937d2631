using System.Buffers;
using System.Text;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Reads calendar files (RFC 5545), as calendars in the wild write them.</summary>
/// <remarks>
/// What is broken is passed over or read as it was probably meant, and is listed in <see cref="ParsedCalendar.Problems"/>.
/// A file is read piece by piece, and of each event only what says when somebody is busy is kept.
/// </remarks>
public static class CalendarReader
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Reads a calendar file.</summary>
    /// <param name="stream">The file, in UTF-8 or, with a byte order mark, in UTF-16; is read to its end and stays open.</param>
    /// <param name="limits">What it may ask for; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CalendarReadException">It is not a calendar, or exceeds a limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<ParsedCalendar> ReadAsync(Stream stream, CalendarLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var reading = new Pass(limits ?? CalendarLimits.Default);
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            // The first piece has to hold all of a byte order mark.
            var length = await stream.ReadAtLeastAsync(piece, 2, throwOnEndOfStream: false, cancellationToken);
            for (; length > 0; length = await stream.ReadAsync(piece, cancellationToken))
                reading.Add(piece.AsSpan(0, length));
            return reading.Complete();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>Reads a calendar file that is text already.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="limits">What it may ask for; the defaults when null.</param>
    /// <exception cref="CalendarReadException">It is not a calendar, or exceeds a limit.</exception>
    public static ParsedCalendar Read(string text, CalendarLimits? limits = null)
    {
        var reading = new Pass(limits ?? CalendarLimits.Default);
        reading.Add(Encoding.UTF8.GetBytes(text));
        return reading.Complete();
    }

    private sealed class Pass
    {
        private readonly CalendarLimits _limits;
        private readonly CalendarBuilder _builder;
        private readonly LineUnfolder _unfolder;
        private Utf16Bytes? _utf16;
        private long _bytes;

        public Pass(CalendarLimits limits)
        {
            _limits = limits;
            _builder = new CalendarBuilder(limits);
            _unfolder = new LineUnfolder(limits.MaxLineBytes, _builder.Add);
        }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            _bytes += bytes.Length;
            if (_bytes > _limits.MaxBytes)
                throw new CalendarReadException(CalendarReadFailure.FileTooLong, $"The calendar is longer than {_limits.MaxBytes:N0} bytes.");
            if (_bytes == bytes.Length)
                _utf16 = Utf16Bytes.StartingWith(bytes);
            _unfolder.Add(_utf16 is null ? bytes : _utf16.ToUtf8(bytes));
        }

        public ParsedCalendar Complete()
        {
            _unfolder.Complete();
            return _builder.Build(_unfolder.Number);
        }
    }
}
