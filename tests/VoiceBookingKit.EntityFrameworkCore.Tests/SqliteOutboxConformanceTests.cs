using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class SqliteOutboxConformanceTests : OutboxConformance, IAsyncLifetime
{
    private readonly List<BookingFile> _files = [];

    public static TheoryData<string> Promises => [.. PromisesOf<OutboxConformance>()];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var file in _files)
            await file.DisposeAsync();
    }

    protected override Task<IBookingStore> CreateStoreAsync()
    {
        _files.Add(new BookingFile());
        return Task.FromResult(_files[^1].Open());
    }
}
