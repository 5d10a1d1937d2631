using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

public sealed class BusyTests
{
    public static TheoryData<bool> WrittenOrOnlyRead => [true, false];

    [Theory]
    [MemberData(nameof(WrittenOrOnlyRead))]
    public async Task Whatever_takes_time_is_busy_and_who_works_elsewhere_works(bool write)
    {
        await using var world = await StartAsync();
        foreach (var (hour, showAs) in new[] { (9, "busy"), (10, "tentative"), (11, "oof"), (12, "free"), (13, "workingElsewhere") })
            world.Server.AddElsewhere(At(hour), At(hour, 30), seen => seen with { ShowAs = showAs });
        world.Server.AddElsewhere(At(14), At(15), seen => seen with { IsCancelled = true });

        Assert.Equal(["3T09:00-3T09:30", "3T10:00-3T10:30", "3T11:00-3T11:30"], await BusyAsync(world.Calendar(options => options.Write = write)));
    }

    [Fact]
    public async Task What_the_owner_declined_is_free()
    {
        await using var world = await StartAsync();
        world.Server.AddElsewhere(At(9), At(10), seen => seen with { Response = "declined" });

        Assert.Empty(await BusyAsync(world.Calendar()));
    }

    [Theory]
    [MemberData(nameof(WrittenOrOnlyRead))]
    public async Task A_whole_day_is_one_of_the_mailbox_s_zone(bool write)
    {
        await using var world = await StartAsync();
        world.Server.AddDaysElsewhere(new DateOnly(2031, 3, 4));

        Assert.Equal(["4T00:00-5T00:00"], await BusyAsync(world.Calendar(options => options.Write = write), days: 3));
    }

    [Fact]
    public async Task A_whole_day_in_kathmandu_is_not_one_in_new_york()
    {
        await using var world = await StartAsync(new MicrosoftGraphServer { Zone = IanaZone.Get("Asia/Kathmandu") });
        world.Server.AddDaysElsewhere(new DateOnly(2031, 3, 4));
        using var calendar = new MicrosoftGraphCalendar(world.Options(), IanaZone.Get("Asia/Kathmandu"), TimeProvider.System);

        Assert.Equal(["3T13:15-4T13:15"], await BusyAsync(calendar, days: 3));
        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Appointment(At(13)))).Outcome);
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(12, 45)))).Outcome);
    }

    [Fact]
    public async Task A_whole_day_on_which_the_clocks_change_has_23_hours()
    {
        await using var world = await StartAsync();
        world.Server.AddDaysElsewhere(new DateOnly(2031, 3, 9));

        var reading = await world.Calendar().GetBusyAsync(new BusyQuery(new TimeRange(At(0, days: 5), At(0, days: 8))));

        Assert.Equal(TimeSpan.FromHours(23), Assert.Single(reading.Busy) is var day ? day.End - day.Start : default);
    }

    [Fact]
    public async Task All_pages_are_read()
    {
        await using var world = await StartAsync();
        world.Server.PageSize = 3;
        for (var hour = 8; hour < 18; hour++)
            world.Server.AddElsewhere(At(hour), At(hour, 30));

        Assert.Equal(10, (await BusyAsync(world.Calendar())).Count);
        Assert.Equal(4, world.Server.Requests.Count(request => request.Contains("calendarView", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(WrittenOrOnlyRead))]
    public async Task A_year_is_read_in_parts(bool write)
    {
        await using var world = await StartAsync();
        for (var day = 0; day < 400; day += 50)
            world.Server.AddElsewhere(At(10, days: day), At(11, days: day));

        Assert.Equal(8, (await BusyAsync(world.Calendar(options => options.Write = write), days: 400)).Count);
    }

    [Fact]
    public async Task A_mailbox_that_shows_no_more_than_when_it_is_busy_is_busy_then()
    {
        await using var world = await StartAsync();
        world.Server.AddElsewhere(At(10), At(10, 20));
        world.Server.AddElsewhere(At(12), At(13), seen => seen with { ShowAs = "workingElsewhere" });
        world.Server.Fail(MicrosoftGraphOperation.Schedule, MicrosoftGraphFault.ScheduleViewOnly);

        Assert.Equal(["3T10:00-3T10:15", "3T10:15-3T10:30"], await BusyAsync(world.Calendar(options => options.Write = false)));
    }

    [Fact]
    public async Task The_entry_that_is_to_be_moved_makes_room()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var entry = (await calendar.CreateAsync(Appointment(At(10)))).Entry!;

        Assert.Equal(["3T10:00-3T10:30"], await BusyAsync(calendar));
        Assert.Empty(await BusyAsync(calendar, leaving: entry));
    }

    [Fact]
    public async Task Another_calendar_of_the_mailbox_is_one_of_its_own()
    {
        await using var world = await StartAsync();
        world.Server.CalendarIds.Add("AQMk room=");
        var (rooms, usual) = (world.Calendar(options => options.CalendarId = "AQMk room="), world.Calendar());
        var appointment = Appointment(At(10));
        var entry = (await rooms.CreateAsync(appointment)).Entry!;

        Assert.Empty(await BusyAsync(usual));
        Assert.Equal(["3T10:00-3T10:30"], await BusyAsync(rooms));
        Assert.Equal(entry.Id, (await rooms.FindAsync(appointment))?.Id);
        Assert.Equal(["3T10:00-3T10:30"], await BusyAsync(world.Calendar(options => (options.CalendarId, options.Write) = ("AQMk room=", false))));
    }
}
