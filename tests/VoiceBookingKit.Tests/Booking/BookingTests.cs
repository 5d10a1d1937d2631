using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Tests.Booking;

public sealed class BookingTests
{
    private readonly Salon _salon = new();

    [Fact]
    public async Task A_booking_is_normalised_stored_and_read_back()
    {
        var request = Salon.Request(Salon.Slot(10) with { ServiceId = "HAIRCUT", StaffId = "Maya" }) with
        {
            Customer = new Customer("  Ana\t\u202eDíaz\u0007 ", " Ana@Example.COM ") { Phone = "(212) 555-0100", TimeZone = "Europe/Madrid", Language = "es-ES" },
            Notes = " Side\u0000door.\r\nThanks! ",
            CallId = "call-1",
        };

        var result = await _salon.Desk.BookAsync(request);

        var booked = Assert.IsType<Appointment>(result.Appointment);
        Assert.Equal(new Customer("Ana Díaz", "ana@example.com") { Phone = "+12125550100", TimeZone = "Europe/Madrid", Language = "es-ES" }, booked.Customer);
        Assert.Equal("Sidedoor.\nThanks!", booked.Notes);
        Assert.Equal(Salon.Slot(10), booked.Slot);
        Assert.Equal(TimeSpan.Zero, booked.Slot.Start.Offset);
        Assert.Equal(Salon.At(Salon.Monday, 10, 40), booked.Blocked.End);
        Assert.Equal($"{booked.Id:N}@salon.example", booked.Uid);
        Assert.True(AppointmentReference.TryParse(booked.Reference, out _));
        Assert.Equal(booked, await _salon.Desk.FindAsync(booked.Id));
    }

    [Theory]
    [InlineData(10, 0, 30, "maya", "massage", 0, BookingRefusal.UnknownService)]
    [InlineData(10, 0, 30, "zoe", "haircut", 0, BookingRefusal.UnknownStaff)]
    [InlineData(13, 0, 60, "maya", "color", 0, BookingRefusal.UnknownStaff)]
    [InlineData(10, 0, 45, "maya", "haircut", 0, BookingRefusal.InvalidDuration)]
    [InlineData(10, 0, -30, "maya", "haircut", 0, BookingRefusal.InvalidDuration)]
    [InlineData(7, 30, 30, "maya", "haircut", 0, BookingRefusal.Past)]
    [InlineData(10, 0, 30, "maya", "haircut", -700_000, BookingRefusal.Past)]
    [InlineData(8, 30, 30, "maya", "haircut", 0, BookingRefusal.TooSoon)]
    [InlineData(10, 0, 30, "maya", "haircut", 31, BookingRefusal.TooFar)]
    [InlineData(10, 0, 30, "maya", "haircut", 2_900_000, BookingRefusal.TooFar)]
    [InlineData(10, 0, 30, "maya", "haircut", 5, BookingRefusal.Closed)]
    [InlineData(16, 30, 60, "maya", "haircut", 0, BookingRefusal.Closed)]
    [InlineData(11, 0, 30, "ben", "haircut", 0, BookingRefusal.Closed)]
    [InlineData(10, 15, 30, "maya", "haircut", 0, BookingRefusal.OffGrid)]
    [InlineData(14, 30, 30, "maya", "haircut", 0, BookingRefusal.Taken)]
    [InlineData(13, 30, 30, "maya", "haircut", 0, BookingRefusal.Taken)]
    public async Task A_slot_that_can_not_be_had_says_why(int hour, int minute, int lasts, string staff, string service, int days, BookingRefusal expected)
    {
        await _salon.BookAsync(Salon.Slot(14), by: "call-2");
        var slot = Salon.Slot(hour, minute, lasts, staff, service, days);

        var result = await _salon.Desk.BookAsync(Salon.Request(slot));

        Assert.Equal(new BookingResult(expected, null), result);
        Assert.Equal(expected, await _salon.Desk.CheckAsync(slot, "call-1"));
        Assert.Equal(new HoldResult(expected, null), await _salon.Desk.HoldAsync(slot, "call-1"));
    }

    [Fact]
    public async Task The_ends_of_the_calendar_are_only_too_far_away()
    {
        foreach (var (start, expected) in new[] { (DateTimeOffset.MinValue, BookingRefusal.Past), (DateTimeOffset.MaxValue - Salon.Minutes(30), BookingRefusal.TooFar) })
        {
            var slot = new Slot("haircut", "maya", start, start + Salon.Minutes(30));
            Assert.Equal(expected, (await _salon.Desk.BookAsync(Salon.Request(slot))).Refusal);
            Assert.Equal(expected, await _salon.Desk.CheckAsync(slot, "call-1"));
        }
        Assert.Empty(await _salon.Desk.FindByEmailAsync("ana@example.com", DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public async Task A_retry_gets_the_same_appointment_though_its_own_booking_has_the_slot()
    {
        var first = await _salon.BookAsync(Salon.Slot(10), "key");

        var again = await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(10)));

        Assert.Equal(new BookingResult(BookingRefusal.None, first), again);
    }

    [Fact]
    public async Task A_retry_gets_the_appointment_as_it_stands_even_after_it_has_begun()
    {
        var first = await _salon.BookAsync(Salon.Slot(13), "key");
        var moved = (await _salon.Desk.MoveAsync(new MoveRequest(first.Id, 0, Salon.Slot(15), "move", "call-1"))).Appointment!;

        Assert.Equal(moved, (await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(13)))).Appointment);
        _salon.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(moved, (await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(13)))).Appointment);
    }

    [Fact]
    public async Task A_key_that_booked_something_else_shows_nothing_of_it()
    {
        await _salon.BookAsync(Salon.Slot(10), "key");

        Assert.Equal(new BookingResult(BookingRefusal.KeyReused, null), await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(12))));
        Assert.Equal(
            new BookingResult(BookingRefusal.KeyReused, null), await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(10), email: "eve@example.com")));
    }

    [Fact]
    public async Task A_hold_keeps_the_slot_for_its_owner()
    {
        var held = await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1");

        Assert.True(held.IsHeld);
        Assert.Equal(_salon.Clock.GetUtcNow() + _salon.Business.Policy.HoldFor, held.Hold!.ExpiresAt);
        Assert.Equal(BookingRefusal.Taken, (await _salon.Desk.HoldAsync(Salon.Slot(10), "call-2")).Refusal);
        Assert.Equal(BookingRefusal.Taken, (await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(10), by: "call-2"))).Refusal);
        await _salon.BookAsync(Salon.Slot(10), by: "call-1");
    }

    [Fact]
    public async Task A_released_hold_is_free()
    {
        await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1");

        await _salon.Desk.ReleaseHoldsAsync("call-1");

        await _salon.BookAsync(Salon.Slot(10), by: "call-2");
    }

    [Fact]
    public async Task The_last_two_places_of_a_day_go_to_whoever_is_first_though_both_hold()
    {
        var salon = new Salon(business => business with { Policy = business.Policy with { Slots = business.Policy.Slots with { MaxPerDay = 1 } } });
        var (first, second) = (Salon.Slot(10), Salon.Slot(12));
        foreach (var (slot, owner) in new[] { (first, "call-1"), (second, "call-2") })
            await salon.Store.TryHoldAsync(new Hold(Guid.NewGuid(), slot, new(slot.Start, slot.End), owner, slot.Start), null, salon.Clock.GetUtcNow());

        await salon.BookAsync(first, by: "call-1");

        Assert.Equal(BookingRefusal.DayFull, (await salon.Desk.BookAsync(Salon.Request(second, by: "call-2"))).Refusal);
    }

    [Fact]
    public async Task One_customer_has_a_limit_of_appointments_to_come()
    {
        foreach (var hour in new[] { 10, 11, 12 })
            await _salon.BookAsync(Salon.Slot(hour));

        Assert.Equal(BookingRefusal.TooManyOpen, (await _salon.Desk.BookAsync(Salon.Request(Salon.Slot(15), email: "ANA@example.com"))).Refusal);
        await _salon.BookAsync(Salon.Slot(15), email: "bo@example.com");
    }

    [Fact]
    public async Task Of_many_who_book_at_once_one_gets_the_slot_and_the_others_hear_that_it_is_taken()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            () => _salon.Desk.BookAsync(Salon.Request(Salon.Slot(10), $"key-{i}", $"call-{i}", $"caller{i}@example.com")))));

        Assert.Single(results, result => result.IsDone);
        Assert.Equal(99, results.Count(result => result == new BookingResult(BookingRefusal.Taken, null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a key that is much longer than a key may be, because somebody thought that whole sentences make good keys")]
    public async Task Keys_and_owners_are_checked(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _salon.Desk.BookAsync(Salon.Request(Salon.Slot(10), key: id)));
        await Assert.ThrowsAsync<ArgumentException>(() => _salon.Desk.BookAsync(Salon.Request(Salon.Slot(10), by: id)));
        await Assert.ThrowsAsync<ArgumentException>(() => _salon.Desk.HoldAsync(Salon.Slot(10), id));
    }
}
