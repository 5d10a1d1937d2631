using VoiceBookingKit.CalCom.Slots;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

public sealed class AvailabilityTests
{
    private static readonly DateOnly Day = new(2031, 3, 3);

    [Fact]
    public async Task All_that_is_not_offered_is_busy()
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        world.Server.Block("maya", new TimeRange(CalComWorld.At(12), CalComWorld.At(13)));

        var busy = await ReadAsync(world.Calendar(), CalComWorld.Business.Zone.Day(Day));

        Assert.Equal(
            [(0, 9), (10, 10.5), (12, 13), (17, 24)],
            busy.Select(time => (HourOf(time.Start), time.End == CalComWorld.Business.Zone.StartOfDay(Day.AddDays(1)) ? 24 : HourOf(time.End))));
    }

    [Theory]
    [InlineData("Australia/Sydney")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    [InlineData("Asia/Kathmandu")]
    public async Task No_slot_is_lost_at_a_day_s_edges_in_any_zone(string id)
    {
        var zone = IanaZone.Get(id);
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Zone = zone, Hours = (new(0, 0), new(23, 30)) });

        var busy = await ReadAsync(world.Calendar(), zone.Day(Day));

        // All of the local day but its last half hour is offered.
        Assert.Equal([(zone.Resolve(Day, new TimeOnly(23, 30)), zone.StartOfDay(Day.AddDays(1)))], busy.Select(time => (time.Start, time.End)));
    }

    [Fact]
    public async Task The_days_of_a_clock_change_keep_their_instants()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Hours = (new(0, 0), new(6, 0)), Lengths = [60] });
        var zone = CalComWorld.Business.Zone;
        var (spring, autumn) = (zone.Day(new DateOnly(2031, 3, 9)), zone.Day(new DateOnly(2031, 11, 2)));

        var inSpring = await ReadAsync(world.Calendar(), spring, TimeSpan.FromHours(1));
        var inAutumn = await ReadAsync(world.Calendar(), autumn, TimeSpan.FromHours(1));

        Assert.Equal(spring.Start.AddHours(5), Assert.Single(inSpring).Start);
        Assert.Equal(autumn.Start.AddHours(7), Assert.Single(inAutumn).Start);
    }

    [Fact]
    public async Task Nothing_offered_is_all_busy()
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.Block("maya", new TimeRange(CalComWorld.At(0), CalComWorld.At(0, days: 3)));
        var asked = CalComWorld.Business.Zone.Day(Day);

        Assert.Equal([new BusyInterval(asked.Start, asked.End, "")], await ReadAsync(world.Calendar(), asked));
    }

    [Fact]
    public async Task More_than_a_year_is_asked_for_in_pieces()
    {
        await using var world = await CalComWorld.StartAsync();
        var asked = new TimeRange(CalComWorld.At(0), CalComWorld.At(0).AddDays(400));

        var busy = await ReadAsync(world.Calendar(), asked);

        // The nights, and nothing else: 400 of them, the first and the last cut.
        Assert.Equal(401, busy.Count);
        Assert.All(busy, time => Assert.InRange(time.End - time.Start, TimeSpan.FromHours(6), TimeSpan.FromHours(17)));
    }

    [Fact]
    public async Task Time_is_free_when_any_of_the_staff_has_it_and_nobody_is_asked_for()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed(), new CalComEventTypeSeed { Id = 1002, Username = "leo" });
        var calendar = world.Calendar(options => options.EventTypes["visit"].Staff["leo"] = new CalComEventType { Id = 1002 });
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        var hour = new TimeRange(CalComWorld.At(10), CalComWorld.At(10, 30));

        Assert.Empty((await calendar.GetBusyAsync(new BusyQuery(hour) { ServiceId = "visit" })).Busy);
        Assert.Empty((await calendar.GetBusyAsync(new BusyQuery(hour) { ServiceId = "visit", StaffId = "leo" })).Busy);
        Assert.Single((await calendar.GetBusyAsync(new BusyQuery(hour) { ServiceId = "visit", StaffId = "maya" })).Busy);
    }

    [Fact]
    public async Task Who_asks_about_no_service_sees_the_bookings_by_their_ids()
    {
        await using var world = await CalComWorld.StartAsync();
        var booking = world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));

        var reading = await world.Calendar().GetBusyAsync(new BusyQuery(CalComWorld.Business.Zone.Day(Day)));

        Assert.Contains(new BusyInterval(booking.Start, booking.End, booking.Uid), reading.Busy);
    }

    [Fact]
    public async Task An_entry_that_leaves_makes_room_for_itself()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var entry = (await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)))).Entry!;

        Assert.False(await CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));
        Assert.True(await CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10), leaving: entry));
    }

    [Fact]
    public async Task A_length_that_cal_com_does_not_have_is_an_error_and_not_free()
    {
        await using var world = await CalComWorld.StartAsync();

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => ReadAsync(world.Calendar(), CalComWorld.Business.Zone.Day(Day), TimeSpan.FromHours(1)));

        Assert.Contains("HasSeveralLengths", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_hides_a_slot_from_others_and_not_from_whoever_made_it()
    {
        await using var world = await CalComWorld.StartAsync();
        var (here, there) = (world.Calendar(), world.Calendar());
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));

        var claim = (await here.ReserveAsync(appointment, TimeSpan.FromMinutes(3)))!;

        Assert.True(await CalComWorld.IsFreeAsync(here, CalComWorld.At(10)));
        Assert.False(await CalComWorld.IsFreeAsync(there, CalComWorld.At(10)));
        var lost = await Assert.ThrowsAsync<CalendarProviderException>(() => there.ReserveAsync(CalComWorld.Appointment(CalComWorld.At(10)), TimeSpan.FromMinutes(3)));
        Assert.True(lost.IsTaken);

        await here.ReleaseAsync(claim);
        Assert.True(await CalComWorld.IsFreeAsync(there, CalComWorld.At(10)));
    }

    [Fact]
    public async Task A_claim_ends_by_itself()
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync(clock);
        var (here, there) = (world.Calendar(clock: clock), world.Calendar(clock: clock));
        var claim = (await here.ReserveAsync(CalComWorld.Appointment(CalComWorld.At(10)), TimeSpan.FromMinutes(3)))!;

        Assert.Equal(CalComWorld.At(8, 3), claim.Until);
        clock.Advance(TimeSpan.FromMinutes(4));
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));

        Assert.False(await CalComWorld.IsFreeAsync(here, CalComWorld.At(10)));
        await here.ReleaseAsync(claim);
    }

    [Fact]
    public async Task A_key_that_may_not_say_how_long_a_claim_lasts_has_five_minutes()
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync(clock);
        world.Server.MayChooseReservationLength = false;

        var claim = await world.Calendar(clock: clock).ReserveAsync(CalComWorld.Appointment(CalComWorld.At(10)), TimeSpan.FromMinutes(3));

        Assert.Equal(CalComWorld.At(8, 5), claim!.Until);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_booking_uses_up_its_claim_whether_or_not_cal_com_takes_its_name(bool takesReservations)
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.TakesReservations = takesReservations;
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var claim = await calendar.ReserveAsync(appointment, TimeSpan.FromMinutes(3));

        var result = await calendar.CreateAsync(appointment with { Reservation = claim });

        Assert.Equal(CalendarWriteOutcome.Written, result.Outcome);
        Assert.Single(world.Server.Bookings);
        Assert.False(await CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));
    }

    [Fact]
    public void Slots_in_any_order_cover_what_they_cover()
    {
        var within = new TimeRange(CalComWorld.At(9), CalComWorld.At(12));
        TimeRange[] slots =
        [
            new(CalComWorld.At(11), CalComWorld.At(13)), new(CalComWorld.At(8), CalComWorld.At(9, 15)), new(CalComWorld.At(10), CalComWorld.At(10, 30)),
            new(CalComWorld.At(10), CalComWorld.At(10, 15)), new(CalComWorld.At(10, 30), CalComWorld.At(10, 45)), new(CalComWorld.At(6), CalComWorld.At(7)),
        ];

        Assert.Equal(
            [new BusyInterval(CalComWorld.At(9, 15), CalComWorld.At(10), ""), new BusyInterval(CalComWorld.At(10, 45), CalComWorld.At(11), "")],
            OfferedTime.BusyAround(slots, within));
    }

    private static async Task<IReadOnlyList<BusyInterval>> ReadAsync(ICalendarProvider calendar, TimeRange within, TimeSpan? duration = null) =>
        (await calendar.GetBusyAsync(new BusyQuery(within) { ServiceId = "visit", StaffId = "maya", Duration = duration ?? TimeSpan.FromMinutes(30) })).Busy;

    private static double HourOf(DateTimeOffset instant) => CalComWorld.Business.Zone.ToLocal(instant).TimeOfDay.TotalHours;
}
