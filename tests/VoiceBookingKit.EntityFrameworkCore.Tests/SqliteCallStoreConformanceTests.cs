using VoiceBookingKit.Calls;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class SqliteCallStoreConformanceTests : CallStoreConformance, IAsyncLifetime
{
    private readonly BookingFile _file = new();

    public static TheoryData<string> Promises => [.. PromisesOf<CallStoreConformance>()];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _file.DisposeAsync();

    protected override Task<ICallStore> CreateStoreAsync() => Task.FromResult(_file.OpenCalls());
}
