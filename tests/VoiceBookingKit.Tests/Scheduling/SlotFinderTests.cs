using VoiceBookingKit.Scheduling;
using static VoiceBookingKit.Tests.Scheduling.Searches;

namespace VoiceBookingKit.Tests.Scheduling;

public class SlotFinderTests
{
    [Fact]
    public void Slots_follow_one_another_from_opening_to_closing() =>
        Assert.Equal("09:00 09:30 10:00 10:30", On("UTC", "2026-06-01", "09:00-11:00", 30).Times());

    [Fact]
    public void A_slot_ends_in_utc_one_duration_after_it_starts()
    {
        var slot = SlotFinder.Find(On("Asia/Kathmandu", "2026-06-01", "09:00-10:00", 45)).Single();

        Assert.Equal(new OpenSlot("ann", Utc("2026-06-01 03:15"), Utc("2026-06-01 04:00")), slot);
    }

    [Fact]
    public void Steps_count_from_the_start_of_each_opening() =>
        Assert.Equal("09:15 09:45 13:00 13:30", On("UTC", "2026-06-01", "09:15-10:15, 13:00-14:00", 30).Times());

    [Fact]
    public void A_slot_is_not_offered_when_it_would_run_past_closing() =>
        Assert.Equal("09:00 09:30", On("UTC", "2026-06-01", "09:00-10:15", 45).Every(30).Times());

    [Fact]
    public void An_appointment_may_run_through_openings_that_touch() =>
        Assert.Equal("09:00 10:00 11:00 12:00", On("UTC", "2026-06-01", "09:00-11:00, 11:00-13:30", 90).Every(60).Times());

    [Fact]
    public void An_appointment_may_run_past_midnight_when_the_next_day_is_open() =>
        Assert.Equal("00:00 12:00", On("UTC", "2026-06-01", "00:00-24:00", 23 * 60).Every(12 * 60).Times());

    [Fact]
    public void The_hours_after_midnight_of_a_night_shift_are_listed_on_their_own_date() =>
        Assert.Equal("00:00 01:00 22:00 23:00", On("UTC", "2026-06-01", "22:00-02:00", 60).Times());

    [Fact]
    public void A_busy_time_takes_away_the_slots_that_it_overlaps_and_no_others() =>
        Assert.Equal("09:00 10:30", On("UTC", "2026-06-01", "09:00-11:00", 30, Busy("2026-06-01 09:30", "2026-06-01 10:30")).Times());

    [Fact]
    public void Buffers_keep_their_distance_from_a_busy_time_on_both_sides()
    {
        var search = On("UTC", "2026-06-01", "09:00-13:00", 30, Busy("2026-06-01 10:30", "2026-06-01 11:00")) with
        {
            BufferBefore = TimeSpan.FromMinutes(10),
            BufferAfter = TimeSpan.FromMinutes(40),
        };

        Assert.Equal("09:00 11:30 12:00 12:30", search.Times());
    }

    [Fact]
    public void Buffers_may_lie_outside_open_hours()
    {
        var search = On("UTC", "2026-06-01", "09:00-10:00", 60) with { BufferBefore = TimeSpan.FromHours(2), BufferAfter = TimeSpan.FromHours(2) };

        Assert.Equal("09:00", search.Times());
    }

    [Fact]
    public void Busy_times_may_come_unsorted_overlapping_and_empty()
    {
        var search = On("UTC", "2026-06-01", "09:00-12:00", 30,
            Busy("2026-06-01 11:00", "2026-06-01 11:30"),
            Busy("2026-06-01 09:00", "2026-06-01 10:30"),
            Busy("2026-06-01 11:45", "2026-06-01 11:45"),
            Busy("2026-06-01 09:30", "2026-06-01 09:45"));

        Assert.Equal("10:30 11:30", search.Times());
    }

    [Fact]
    public void A_busy_time_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Roster("ann", null, [Busy("2026-06-01 11:00", "2026-06-01 10:00")]));

    [Fact]
    public void Staff_work_only_within_the_business_hours() =>
        Assert.Equal("10:15 10:45", On("UTC", "2026-06-01", "09:00-11:15", 30)
            .With(new Roster("ann", new OpeningHours(WeeklyHours.Parse("Mon 10:15-18:00")), [])).Times());

    [Fact]
    public void Staff_who_start_before_the_doors_open_have_their_grid_from_the_doors() =>
        Assert.Equal("09:20 09:50", On("UTC", "2026-06-01", "09:20-10:20", 30)
            .With(new Roster("ann", new OpeningHours(WeeklyHours.Parse("Mon 08:00-18:00")), [])).Times());

    [Fact]
    public void Slots_of_one_time_come_in_the_order_of_the_rosters()
    {
        var slots = SlotFinder.Find(On("UTC", "2026-06-01", "09:00-10:00", 30).With(
            new Roster("zoe", null, []), new Roster("ann", null, [])));

        Assert.Equal(["zoe", "ann", "zoe", "ann"], slots.Select(s => s.StaffId));
        Assert.Equal(slots.OrderBy(s => s.Start), slots);
    }

    [Fact]
    public void A_closed_date_has_no_slots()
    {
        var search = On("UTC", "2026-12-24", "09:00-10:00", 60).Through("2026-12-26") with
        {
            BusinessHours = new OpeningHours(WeeklyHours.Parse("Daily 09:00-10:00"), DateOverride.Closed(new DateOnly(2026, 12, 25), "Christmas Day")),
        };

        Assert.Equal([24, 26], SlotFinder.Find(search).Select(s => s.Start.Day));
    }

    [Fact]
    public void Nothing_is_offered_before_the_notice_or_beyond_the_horizon()
    {
        var search = On("UTC", "2026-06-01", "09:00-13:00", 60).Through("2026-06-02").At("2026-06-01 09:30");

        var soonest = search with { Rules = search.Rules with { MinimumNotice = TimeSpan.FromMinutes(90), Horizon = TimeSpan.FromMinutes(150) } };

        Assert.Equal("11:00 12:00", soonest.Times());
    }

    [Fact]
    public void A_slot_that_starts_this_instant_is_still_offered() =>
        Assert.Equal("10:00", On("UTC", "2026-06-01", "09:00-11:00", 60).At("2026-06-01 10:00").Times());

    [Fact]
    public void A_day_that_has_reached_its_limit_has_no_slots()
    {
        var booked = new Dictionary<DateOnly, int> { [new DateOnly(2026, 6, 1)] = 2, [new DateOnly(2026, 6, 2)] = 1 };
        var search = On("UTC", "2026-06-01", "09:00-10:00", 60).Through("2026-06-03").With(new Roster("ann", null, [], booked));

        var slots = SlotFinder.Find(search with { Rules = search.Rules with { MaxPerDay = 2 } });

        Assert.Equal([2, 3], slots.Select(s => s.Start.Day));
    }

    [Fact]
    public void The_next_few_slots_come_from_the_first_days_alone()
    {
        var search = On("UTC", "2026-06-01", "09:00-10:00", 60).Through("9999-12-31");

        Assert.Equal([1, 2, 3], SlotFinder.Enumerate(search).Take(3).Select(s => s.Start.Day));
    }

    [Fact]
    public void A_search_for_all_of_time_ends_at_the_horizon()
    {
        var search = On("UTC", "2026-06-01", "09:00-10:00", 60) with { From = DateOnly.MinValue, To = DateOnly.MaxValue };

        Assert.Equal(60, SlotFinder.Find(search).Count);
    }

    [Fact]
    public void A_search_that_makes_no_sense_is_refused_at_once()
    {
        var search = On("UTC", "2026-06-01", "09:00-10:00", 60);

        Assert.Throws<ArgumentException>(() => SlotFinder.Enumerate(search with { To = search.From.AddDays(-1) }));
        Assert.Throws<ArgumentException>(() => SlotFinder.Enumerate(search with { Duration = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => SlotFinder.Enumerate(search with { Duration = TimeSpan.FromHours(25) }));
        Assert.Throws<ArgumentException>(() => SlotFinder.Enumerate(search with { BufferAfter = TimeSpan.FromMinutes(-1) }));
    }
}
