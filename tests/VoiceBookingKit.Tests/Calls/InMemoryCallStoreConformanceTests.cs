using VoiceBookingKit.Calls;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.Tests.Calls;

public sealed class InMemoryCallStoreConformanceTests : CallStoreConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<CallStoreConformance>()];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<ICallStore> CreateStoreAsync() => Task.FromResult<ICallStore>(new InMemoryCallStore());
}
