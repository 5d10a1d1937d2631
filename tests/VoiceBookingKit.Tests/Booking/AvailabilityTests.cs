using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Tests.Booking;

public sealed class AvailabilityTests
{
    private readonly Salon _salon = new();

    [Fact]
    public async Task Free_slots_keep_notice_and_hours_and_lie_on_the_grid()
    {
        var free = (await _salon.FreeAsync()).ToList();

        Assert.Equal("09:00", free[0]);
        Assert.Equal("16:30", free[^1]);
        Assert.Equal(16, free.Count);
    }

    [Fact]
    public async Task An_appointment_takes_its_time_and_its_buffer()
    {
        await _salon.BookAsync(Salon.Slot(10));

        var free = (await _salon.FreeAsync()).ToList();

        // 10:30 starts within the ten minutes after the one at 10:00; one at 09:30 would need them itself.
        Assert.Equal(["09:00", "11:00"], free[..2]);
    }

    [Fact]
    public async Task Anyone_means_all_who_perform_the_service_in_their_order()
    {
        var free = await _salon.FreeAsync(change: query => query with { StaffId = null, Limit = 9 });

        Assert.Equal(["09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00", "12:00 ben", "12:30"], free);
    }

    [Fact]
    public async Task A_longer_appointment_needs_longer_gaps()
    {
        await _salon.BookAsync(Salon.Slot(11));

        var free = await _salon.FreeAsync(change: query => query with { Duration = Salon.Minutes(60), Limit = 3 });

        Assert.Equal(["09:00", "09:30", "12:00"], free);
    }

    [Fact]
    public async Task What_a_call_holds_is_free_for_itself_and_taken_for_others_until_it_expires()
    {
        await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1");

        Assert.Contains("10:00", await _salon.FreeAsync(change: query => query with { Owner = "call-1" }));
        Assert.DoesNotContain("10:00", await _salon.FreeAsync(change: query => query with { Owner = "call-2" }));
        Assert.DoesNotContain("10:00", await _salon.FreeAsync());

        _salon.Clock.Advance(_salon.Business.Policy.HoldFor);
        Assert.Contains("10:00", await _salon.FreeAsync());
    }

    [Fact]
    public async Task An_appointment_that_leaves_makes_room_for_itself()
    {
        var appointment = await _salon.BookAsync(Salon.Slot(10));

        Assert.Contains("10:30", await _salon.FreeAsync(change: query => query with { Leaving = appointment.Id }));
    }

    [Fact]
    public async Task A_full_day_has_no_free_slot_and_holds_count()
    {
        var salon = new Salon(business => business with { Policy = business.Policy with { Slots = business.Policy.Slots with { MaxPerDay = 2 } } });
        await salon.BookAsync(Salon.Slot(10));
        await salon.Desk.HoldAsync(Salon.Slot(12), "call-2");

        Assert.Empty(await salon.FreeAsync());
        Assert.NotEmpty(await salon.FreeAsync(change: query => query with { Owner = "call-2" }));
        Assert.NotEmpty(await salon.FreeAsync(daysLater: 1));
    }

    [Fact]
    public async Task Days_that_have_passed_or_lie_too_far_ahead_are_left_out()
    {
        var slots = (await _salon.Desk.FindSlotsAsync(new AvailabilityQuery("haircut", DateOnly.MinValue, DateOnly.MaxValue))).Slots;

        Assert.Equal(Salon.At(Salon.Monday, 9), slots[0].Start);
        Assert.InRange(slots[^1].Start, Salon.At(Salon.Monday, 8).AddDays(29), Salon.At(Salon.Monday, 8).AddDays(30));
    }

    [Theory]
    [InlineData("massage", null, 30, 0, 0, BookingRefusal.UnknownService)]
    [InlineData("haircut", "zoe", 30, 0, 0, BookingRefusal.UnknownStaff)]
    [InlineData("color", "maya", 60, 0, 0, BookingRefusal.UnknownStaff)]
    [InlineData("haircut", "MAYA", 45, 0, 0, BookingRefusal.InvalidDuration)]
    [InlineData("Haircut", null, 30, -9, -1, BookingRefusal.Past)]
    [InlineData("haircut", null, 30, 31, 40, BookingRefusal.TooFar)]
    [InlineData("haircut", null, 30, 5, 4, BookingRefusal.None)]
    public async Task A_question_that_has_no_answer_says_why(string service, string? staff, int minutes, int from, int to, BookingRefusal expected)
    {
        var query = new AvailabilityQuery(service, Salon.Monday.AddDays(from), Salon.Monday.AddDays(to)) { StaffId = staff, Duration = Salon.Minutes(minutes) };

        var answer = await _salon.Desk.FindSlotsAsync(query);

        Assert.Equal(expected, answer.Refusal);
        Assert.Empty(answer.Slots);
    }

    [Fact]
    public async Task Every_slot_that_is_offered_can_be_had_and_no_other()
    {
        await _salon.BookAsync(Salon.Slot(10));
        await _salon.BookAsync(Salon.Slot(14, staff: "ben", lasts: 60, service: "color"));
        var query = new AvailabilityQuery("haircut", Salon.Monday, Salon.Monday.AddDays(6));
        var offered = (await _salon.Desk.FindSlotsAsync(query)).Slots.ToHashSet();

        for (var start = Salon.At(Salon.Monday, 0); start < Salon.At(Salon.Monday.AddDays(7), 0); start += Salon.Minutes(15))
        {
            foreach (var staff in new[] { "maya", "ben" })
            {
                var slot = new Slot("haircut", staff, start, start + Salon.Minutes(30));
                Assert.Equal(offered.Contains(slot), await _salon.Desk.CheckAsync(slot, "call-1") == BookingRefusal.None);
            }
        }
    }
}
