using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.Tests.Booking;

public sealed class InMemoryOutboxConformanceTests : OutboxConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<OutboxConformance>()];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<IBookingStore> CreateStoreAsync() => Task.FromResult<IBookingStore>(new InMemoryBookingStore());
}
