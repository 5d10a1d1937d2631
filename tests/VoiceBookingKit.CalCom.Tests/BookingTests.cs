using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

public sealed class BookingTests
{
    [Fact]
    public async Task A_booking_carries_the_customer_the_notes_and_our_key()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(options => options.EventTypes["visit"].Guests.Add("office@example.com"));
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));

        var result = await calendar.CreateAsync(appointment);

        var booking = Assert.Single(world.Server.Bookings);
        Assert.Equal(CalendarWriteOutcome.Written, result.Outcome);
        Assert.Equal(new CalendarEntry(booking.Uid, CalComWorld.At(10).ToUniversalTime(), CalComWorld.At(10, 30).ToUniversalTime()), result.Entry);
        Assert.Equal(new CalComAttendee("Ana Díaz", "ana@example.com", "Asia/Kathmandu", "+12125550100", "pt"), booking.Attendee);
        Assert.Equal(appointment.Key, (string?)booking.Metadata["voiceBookingKey"]);
        Assert.Equal("First visit.", (string?)booking.Responses["notes"]);
        Assert.Equal(["office@example.com"], booking.Guests);
        Assert.Contains(world.Server.Requests, request => request == $"GET /v2/bookings/{booking.Uid}");
    }

    [Fact]
    public async Task A_customer_without_a_zone_is_in_the_business_s()
    {
        await using var world = await CalComWorld.StartAsync();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        appointment = appointment with { Appointment = appointment.Appointment with { Customer = appointment.Appointment.Customer with { TimeZone = null, Phone = null, Language = null } } };

        await world.Calendar().CreateAsync(appointment);

        Assert.Equal(new CalComAttendee("Ana Díaz", "ana@example.com", "America/New_York"), Assert.Single(world.Server.Bookings).Attendee);
    }

    [Fact]
    public async Task An_event_type_may_be_named_by_its_slug()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(options => options.EventTypes["visit"] = new CalComEventType { Slug = "visit", Username = "maya" });

        Assert.True(await CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));
        Assert.Null(await calendar.ReserveAsync(CalComWorld.Appointment(CalComWorld.At(10)), TimeSpan.FromMinutes(5)));
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)))).Outcome);
    }

    [Fact]
    public async Task A_length_is_told_only_to_event_types_with_several()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Lengths = [30, 60] });
        var calendar = world.Calendar(options => options.EventTypes["visit"].HasSeveralLengths = true);

        var result = await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10), minutes: 60));

        Assert.Equal(TimeSpan.FromMinutes(60), result.Entry!.End - result.Entry.Start);
    }

    [Fact]
    public async Task A_booking_of_another_length_than_was_asked_for_is_withdrawn()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Lengths = [45] });

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.False(failure.IsTransient);
        Assert.False(failure.IsOutcomeUnknown);
        Assert.Contains("EventTypes:visit", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Server.Bookings, booking => booking.Stands);
    }

    [Fact]
    public async Task A_booking_that_waits_for_its_host_is_withdrawn_and_not_told_as_booked()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { NeedsConfirmation = true });

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.Contains("AllowsPending", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Server.Bookings, booking => booking.Stands);
    }

    [Fact]
    public async Task A_booking_that_waits_for_its_host_counts_where_that_is_allowed()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { NeedsConfirmation = true });
        var calendar = world.Calendar(options => options.EventTypes["visit"].AllowsPending = true);

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)))).Outcome);
    }

    [Fact]
    public async Task A_required_question_is_answered_from_the_settings_or_named_in_the_error()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { RequiredFields = ["company"] });

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));
        var answered = world.Calendar(options => options.EventTypes["visit"].Fields["company"] = "by phone");

        Assert.Contains("Fields:company", failure.Message, StringComparison.Ordinal);
        Assert.Equal(CalendarWriteOutcome.Written, (await answered.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)))).Outcome);
    }

    [Fact]
    public async Task Too_short_notice_is_not_allowed_and_not_taken()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Notice = TimeSpan.FromDays(5000) });

        Assert.Equal(CalendarWriteOutcome.NotAllowed, (await world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)))).Outcome);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(17)]
    public async Task A_time_outside_the_host_s_hours_can_not_be_had(int hour)
    {
        await using var world = await CalComWorld.StartAsync();

        Assert.Equal(CalendarWriteOutcome.Taken, (await world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(hour)))).Outcome);
    }

    [Fact]
    public async Task Each_of_the_staff_may_have_an_event_type_of_their_own()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed(), new CalComEventTypeSeed { Id = 1002, Username = "leo" });
        var calendar = world.Calendar(options => options.EventTypes["visit"].Staff["leo"] = new CalComEventType { Id = 1002 });

        await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10), "maya"));
        await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10), "leo"));

        Assert.Equal([1001, 1002], world.Server.Bookings.Select(booking => booking.EventType.Id));
    }

    [Fact]
    public async Task A_service_without_an_event_type_is_an_error_and_not_free()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(options => options.EventTypes.Remove("visit"));

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));

        Assert.Contains("EventTypes:visit", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }
}
