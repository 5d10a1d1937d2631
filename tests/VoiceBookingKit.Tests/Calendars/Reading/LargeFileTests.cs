using System.Text;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars.Reading;

/// <summary>Runs alone: what other tests allocate at the same time would be measured, too.</summary>
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
[Collection(nameof(LargeFileTests))]
public class LargeFileTests
{
    [Fact]
    public async Task A_file_of_100_000_events_is_read_in_little_memory()
    {
        const int events = 100_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var calendar = await CalendarReader.ReadAsync(new GeneratedStream(Lines(events)));
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Equal(events, calendar.Events.Count);
        Assert.Empty(calendar.Problems);
        // Each event has two thousand bytes in the file.
        Assert.True(kept < events * 600L, $"{kept:N0} bytes are kept.");
        var zone = IanaZone.Get("America/New_York");
        Assert.Equal(24, BusyTime.Of(calendar, zone.Day(new DateOnly(2026, 3, 2)), zone).Count);
    }

    private static IEnumerable<string> Lines(int events)
    {
        var description = string.Join("\r\n ", Enumerable.Repeat(new string('x', 70), 26));
        yield return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
        for (var i = 0; i < events; i++)
        {
            var start = new DateTime(2025, 1, 1).AddHours(i);
            yield return $"BEGIN:VEVENT\r\nUID:{i}@example.com\r\nDTSTART;TZID=America/New_York:{start:yyyyMMdd'T'HHmmss}\r\nDURATION:PT1H\r\nDESCRIPTION:{description}\r\nEND:VEVENT\r\n";
        }
        yield return "END:VCALENDAR\r\n";
    }

    /// <summary>A file that is never in memory as a whole.</summary>
    private sealed class GeneratedStream(IEnumerable<string> lines) : Stream
    {
        private readonly IEnumerator<string> _lines = lines.GetEnumerator();
        private ReadOnlyMemory<byte> _rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_rest.IsEmpty && _lines.MoveNext())
                _rest = Encoding.UTF8.GetBytes(_lines.Current);
            var length = Math.Min(buffer.Length, _rest.Length);
            _rest[..length].CopyTo(buffer);
            _rest = _rest[length..];
            return ValueTask.FromResult(length);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
