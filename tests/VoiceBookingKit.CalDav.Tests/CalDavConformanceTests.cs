using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Calendars;

namespace VoiceBookingKit.CalDav.Tests;

[Collection(RadicaleTests.Name)]
public sealed class CalDavConformanceTests(RadicaleServer server) : CalendarProviderConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<CalendarProviderConformance>()];

    protected override bool RefusesOverlap => true;

    [Theory]
    [MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override async Task<ICalendarProvider> CreateCalendarAsync() => Desk.Open((await server.CreateCalendarAsync()).Address);
}
