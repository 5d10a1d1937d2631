using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

/// <summary>As many SQLite files as stores are asked for, each new and empty; all are removed at the end.</summary>
internal sealed class BookingFiles : IAsyncDisposable
{
    private readonly List<BookingFile> _files = [];

    public IBookingStore Open()
    {
        _files.Add(new BookingFile());
        return _files[^1].Open();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
            await file.DisposeAsync();
    }
}
