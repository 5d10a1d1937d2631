using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

public sealed class MicrosoftGraphConformanceTests : GraphConformance
{
    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);
}

/// <summary>Some views leave added properties out, so that each event has to be looked at by itself.</summary>
public sealed class MicrosoftGraphWithPlainViewsConformanceTests : GraphConformance
{
    protected override bool ViewShowsProperties => false;

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);
}

public abstract class GraphConformance : CalendarProviderConformance, IAsyncLifetime
{
    private readonly List<GraphWorld> _worlds = [];

    public static TheoryData<string> Promises => [.. PromisesOf<CalendarProviderConformance>()];

    protected override bool RefusesOverlap => true;

    protected virtual bool ViewShowsProperties => true;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var world in _worlds)
            await world.DisposeAsync();
    }

    protected override async Task<ICalendarProvider> CreateCalendarAsync()
    {
        var world = await GraphWorld.StartAsync(new MicrosoftGraphServer { ViewShowsProperties = ViewShowsProperties });
        _worlds.Add(world);
        return world.Calendar();
    }
}
