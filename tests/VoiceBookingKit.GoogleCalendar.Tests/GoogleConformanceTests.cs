using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Calendars;

namespace VoiceBookingKit.GoogleCalendar.Tests;

public sealed class GoogleConformanceTests : CalendarProviderConformance, IAsyncDisposable
{
    private readonly List<GoogleWorld> _worlds = [];

    public static TheoryData<string> Promises => [.. PromisesOf<CalendarProviderConformance>()];

    protected override bool RefusesOverlap => true;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override async Task<ICalendarProvider> CreateCalendarAsync()
    {
        var world = await GoogleWorld.StartAsync();
        _worlds.Add(world);
        return world.Calendar();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _worlds)
            await world.DisposeAsync();
    }
}
