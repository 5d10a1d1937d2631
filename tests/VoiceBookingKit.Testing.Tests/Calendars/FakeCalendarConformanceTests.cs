using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Testing.Tests.Calendars;

public sealed class FakeCalendarConformanceTests : CalendarProviderConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<CalendarProviderConformance>()];

    protected override bool RefusesOverlap => true;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<ICalendarProvider> CreateCalendarAsync() => Task.FromResult<ICalendarProvider>(
        new FakeCalendar(new ManualTimeProvider(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero))) { HasReservations = true });
}
