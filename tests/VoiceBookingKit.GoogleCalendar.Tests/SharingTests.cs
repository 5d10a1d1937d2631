using System.Text.Json.Nodes;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.GoogleCalendar.Tests;

public sealed class SharingTests
{
    [Fact]
    public async Task Of_two_front_ends_that_want_one_slot_exactly_one_gets_it()
    {
        await using var world = await GoogleWorld.StartAsync();
        ICalendarProvider[] fronts = [world.Calendar(), world.Calendar(), world.Calendar()];

        for (var hour = 0; hour < 12; hour++)
        {
            var answers = await Task.WhenAll(fronts.Select(front => front.CreateAsync(Appointments.At(hour))));

            Assert.Single(answers, answer => answer.Outcome == CalendarWriteOutcome.Written);
            Assert.Equal(hour + 1, world.Server.Book.Standing.Count);
        }
    }

    [Fact]
    public async Task A_move_and_a_booking_never_share_a_slot()
    {
        await using var world = await GoogleWorld.StartAsync();
        var (mover, booker) = (world.Calendar(), world.Calendar());

        for (var round = 0; round < 8; round++)
        {
            var standing = Appointments.At(round);
            var to = standing with { Appointment = standing.Appointment with { Slot = Appointments.At(round + 12).Appointment.Slot, Blocked = Appointments.At(round + 12).Appointment.Blocked } };
            var entry = (await mover.CreateAsync(standing)).Entry!;

            var moving = mover.MoveAsync(entry, to);
            var booking = booker.CreateAsync(Appointments.At(round + 12));

            Assert.Single(await Task.WhenAll(moving, booking), answer => answer.Outcome == CalendarWriteOutcome.Written);
        }
    }

    [Fact]
    public async Task Days_off_are_days_of_the_calendar_s_zone()
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.Book.Add("Day off", default, default, new JsonObject
        {
            ["start"] = new JsonObject { ["date"] = "2031-03-03" },
            ["end"] = new JsonObject { ["date"] = "2031-03-04" },
        });

        var busy = Assert.Single((await world.Calendar().GetBusyAsync(new BusyQuery(Appointments.Day))).Busy);

        Assert.Equal(Appointments.Start(0), busy.Start);
        Assert.Equal(Appointments.Start(24), busy.End);
        Assert.Equal(CalendarWriteOutcome.Taken, (await world.Calendar().CreateAsync(Appointments.At(23))).Outcome);
    }

    [Fact]
    public async Task What_the_owner_marked_as_free_or_declined_is_free()
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.Book.Add("Reminder", Appointments.Start(9), Appointments.Start(10), new JsonObject { ["transparency"] = "transparent" });
        world.Server.Book.Add("Party", Appointments.Start(10), Appointments.Start(11), new JsonObject
        {
            ["attendees"] = new JsonArray(new JsonObject { ["email"] = "maya@tidewater.example", ["self"] = true, ["responseStatus"] = "declined" }),
        });

        Assert.Empty((await world.Calendar().GetBusyAsync(new BusyQuery(Appointments.Day))).Busy);
    }

    [Fact]
    public async Task Long_lists_are_read_to_their_last_page()
    {
        await using var world = await GoogleWorld.StartAsync();
        world.Server.Book.PageSize = 7;
        for (var minute = 0; minute < 600; minute += 20)
            world.Server.Book.Add("Busy", Appointments.Start(8).AddMinutes(minute), Appointments.Start(8).AddMinutes(minute + 10));

        Assert.Equal(30, (await world.Calendar().GetBusyAsync(new BusyQuery(Appointments.Day))).Busy.Count);
    }
}
