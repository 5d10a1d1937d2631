using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class SqliteOutboxConformanceTests : OutboxConformance, IAsyncLifetime
{
    private readonly BookingFiles _files = new();

    public static TheoryData<string> Promises => [.. PromisesOf<OutboxConformance>()];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _files.DisposeAsync().AsTask();

    protected override Task<IBookingStore> CreateStoreAsync() => Task.FromResult(_files.Open());
}
