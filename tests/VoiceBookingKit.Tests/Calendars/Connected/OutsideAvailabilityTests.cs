using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Calendars.Connected;

public sealed class OutsideAvailabilityTests : IAsyncLifetime
{
    private readonly CalendarSalon _salon = new();

    [Fact]
    public async Task What_is_busy_outside_is_not_offered_with_the_buffers_of_what_would_be_booked()
    {
        _salon.Maya.AddByHand(CalendarSalon.At(10), CalendarSalon.At(10, 30));

        Assert.Equal(["09:00 maya", "10:30 maya", "11:00 maya"], await _salon.FreeAsync(limit: 3));
        Assert.Equal(BookingRefusal.Taken, (await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1")).Refusal);
    }

    [Fact]
    public async Task Each_calendar_is_in_the_way_of_its_own_staff_only()
    {
        _salon.Maya.AddByHand(CalendarSalon.At(9), CalendarSalon.At(17));
        _salon.Ben.AddByHand(CalendarSalon.At(12), CalendarSalon.At(15));

        Assert.Equal(["15:00 ben", "15:30 ben", "16:00 ben"], await _salon.FreeAsync(staff: null, limit: 3));
    }

    [Fact]
    public async Task A_calendar_that_can_not_be_read_is_not_free_and_the_others_are_offered()
    {
        _salon.Maya.Faults = _ => CalendarFault.Unreachable;

        var found = await _salon.FindAsync(staff: null);

        Assert.Equal((BookingRefusal.None, "maya"), (found.Refusal, Assert.Single(found.UnknownStaffIds)));
        Assert.All(found.Slots, slot => Assert.Equal("ben", slot.StaffId));
        Assert.NotEmpty(found.Slots);
        Assert.Equal(BookingRefusal.Unavailable, (await _salon.FindAsync()).Refusal);
        Assert.Equal(BookingRefusal.Unavailable, (await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1")).Refusal);
        Assert.Equal(BookingRefusal.Unavailable, (await _salon.BookAsync(Salon.Slot(10))).Refusal);
        Assert.Equal("The calendar refuses.", _salon.Readings.Status[0].Problem);
    }

    [Fact]
    public async Task A_calendar_that_does_not_answer_in_time_is_not_free()
    {
        _salon.Maya.Faults = _ => CalendarFault.HangsBefore;

        var found = await _salon.PatientlyAsync(() => _salon.FindAsync());

        Assert.Equal(BookingRefusal.Unavailable, found.Refusal);
        Assert.Empty(found.Slots);
    }

    [Fact]
    public async Task An_earlier_reading_is_not_enough_unless_the_host_says_so()
    {
        await using var tolerant = new CalendarSalon(options => options.AcceptStaleFor = TimeSpan.FromMinutes(10));
        foreach (var salon in new[] { _salon, tolerant })
        {
            salon.Maya.AddByHand(CalendarSalon.At(10), CalendarSalon.At(10, 30));
            await salon.FindAsync();
            salon.Maya.Faults = _ => CalendarFault.Unreachable;
            salon.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(BookingRefusal.Unavailable, (await _salon.FindAsync()).Refusal);
        var stale = await tolerant.FindAsync();
        Assert.Equal(CalendarSalon.At(8), stale.StaleSince);
        Assert.DoesNotContain(stale.Slots, slot => slot.Start == CalendarSalon.At(10));
        Assert.Equal(BookingRefusal.Taken, await tolerant.Desk.CheckAsync(Salon.Slot(10), "call-1"));
        Assert.Equal(BookingRefusal.None, await tolerant.Desk.CheckAsync(Salon.Slot(11), "call-1"));

        tolerant.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(BookingRefusal.Unavailable, (await tolerant.FindAsync()).Refusal);
    }

    [Fact]
    public async Task Offers_come_from_a_cache_and_a_hold_looks_again()
    {
        var reads = 0;
        _salon.Maya.Done = request => reads += request == CalendarRequest.Read ? 1 : 0;
        await _salon.FindAsync();
        await _salon.FindAsync();
        Assert.Equal(1, reads);

        _salon.Maya.AddByHand(CalendarSalon.At(10), CalendarSalon.At(10, 30));

        Assert.Equal(BookingRefusal.Taken, (await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1")).Refusal);
        Assert.DoesNotContain("10:00 maya", await _salon.FreeAsync());
    }

    [Fact]
    public async Task What_is_busy_outside_takes_no_place_of_the_day_s_limit()
    {
        var business = new Salon().Business;
        await using var host = new ServiceCollection()
            .AddSingleton(business with { Policy = business.Policy with { Slots = business.Policy.Slots with { MaxPerDay = 1 } } })
            .AddSingleton<TimeProvider>(_salon.Clock)
            .AddVoiceBooking(voice => voice.AddCalendar("maya", _ => _salon.Maya, options => options.StaffIds.Add("maya")))
            .BuildServiceProvider();
        _salon.Maya.AddByHand(CalendarSalon.At(9), CalendarSalon.At(10));
        _salon.Maya.AddByHand(CalendarSalon.At(11), CalendarSalon.At(12));

        Assert.Equal(BookingRefusal.None, await host.GetRequiredService<BookingDesk>().CheckAsync(Salon.Slot(10), "call-1"));
    }

    [Fact]
    public async Task An_appointment_that_moves_is_not_in_its_own_way_in_its_calendar()
    {
        var first = (await _salon.BookAsync(Salon.Slot(13, lasts: 60))).Appointment!;

        var found = await _salon.Desk.FindSlotsAsync(new AvailabilityQuery("haircut", Salon.Monday, Salon.Monday) { StaffId = "maya", Leaving = first.Id });

        Assert.Contains(found.Slots, slot => slot.Start == CalendarSalon.At(13, 30));
        Assert.True((await _salon.MoveAsync(first, Salon.Slot(13, 30, lasts: 60))).IsDone);
        await _salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task In_a_shared_calendar_an_appointment_is_in_the_way_of_its_own_staff_only()
    {
        var shared = new FakeCalendar(_salon.Clock) { RefusesOverlap = false };
        await using var host = new ServiceCollection()
            .AddSingleton(new Salon().Business)
            .AddSingleton<TimeProvider>(_salon.Clock)
            .AddVoiceBooking(voice => voice.AddCalendar("all", _ => shared, options => options.Write = true))
            .BuildServiceProvider();
        var desk = host.GetRequiredService<BookingDesk>();
        Assert.True((await desk.BookAsync(Salon.Request(Salon.Slot(13)))).IsDone);

        Assert.Equal(BookingRefusal.None, await desk.CheckAsync(Salon.Slot(13, staff: "ben"), "call-2"));
        Assert.Equal(BookingRefusal.Taken, await desk.CheckAsync(Salon.Slot(13), "call-2"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _salon.DisposeAsync();
}
