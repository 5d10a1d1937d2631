using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Calendars;

namespace VoiceBookingKit.CalCom.Tests;

public sealed class CalComConformanceTests : CalendarProviderConformance, IAsyncDisposable
{
    private readonly List<CalComWorld> _worlds = [];

    public static TheoryData<string> Promises => [.. PromisesOf<CalendarProviderConformance>()];

    protected override bool RefusesOverlap => true;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override async Task<ICalendarProvider> CreateCalendarAsync()
    {
        var world = await CalComWorld.StartAsync();
        _worlds.Add(world);
        return world.Calendar();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _worlds)
            await world.DisposeAsync();
    }
}
