using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Calendars.Connected;

public sealed class StoreCalendarConformanceTests : CalendarProviderConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<CalendarProviderConformance>()];

    protected override bool RefusesOverlap => true;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<ICalendarProvider> CreateCalendarAsync()
    {
        var clock = new ManualTimeProvider(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero));
        return Task.FromResult<ICalendarProvider>(new StoreCalendar(new InMemoryBookingStore(), "maya", clock));
    }
}
