using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.Tests.Booking;

public sealed class InMemoryBookingStoreConformanceTests : BookingStoreConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<BookingStoreConformance>()];

    protected override int Histories => 200;

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<IBookingStore> CreateStoreAsync() => Task.FromResult<IBookingStore>(new InMemoryBookingStore());
}
