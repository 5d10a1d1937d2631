using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>Random histories: front ends that book, move and cancel at once while requests fail at random. Afterwards the mailbox holds what callers were told.</summary>
public sealed class FaultHistoryTests
{
    private static readonly MicrosoftGraphFault[] Faults =
    [
        MicrosoftGraphFault.Error500, MicrosoftGraphFault.DoneThenError500, MicrosoftGraphFault.Reset, MicrosoftGraphFault.DoneThenReset,
        MicrosoftGraphFault.TooMany, MicrosoftGraphFault.TokenExpired, MicrosoftGraphFault.Malformed,
    ];

    private static readonly MicrosoftGraphOperation[] Operations =
    [
        MicrosoftGraphOperation.Create, MicrosoftGraphOperation.Patch, MicrosoftGraphOperation.View, MicrosoftGraphOperation.Delete, MicrosoftGraphOperation.Find, MicrosoftGraphOperation.Get,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task What_callers_were_told_is_what_stands(int seed)
    {
        var dice = new Random(seed);
        await using var world = await StartAsync(new MicrosoftGraphServer { ViewShowsProperties = seed % 2 == 0 });
        var calendars = Enumerable.Range(0, 3).Select(_ => world.Calendar()).ToList();
        var booked = new Dictionary<string, (CalendarAppointment Appointment, CalendarEntry Entry)>();
        var most = 0;
        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < 3; i++)
                world.Server.Fail(Operations[dice.Next(Operations.Length)], Faults[dice.Next(Faults.Length)], after: dice.Next(6));
            var steps = calendars.Select((calendar, index) => Step(calendar, booked.Values.ElementAtOrDefault(index), dice)).ToList();
            var told = await Task.WhenAll(steps.Select(step => step.RunAsync()));
            world.Server.Recover();
            for (var i = 0; i < steps.Count; i++)
                await SettleAsync(steps[i], told[i], booked);

            most = Math.Max(most, booked.Count);
            var standing = world.Server.Events.Where(seen => seen.ShowAs == "busy").ToDictionary(seen => seen.Id, seen => (seen.Start, seen.End));
            Assert.Equal(booked.Values.Select(known => known.Entry.Id).Order(), standing.Keys.Order());
            Assert.All(booked.Values, known => Assert.Equal((known.Entry.Start, known.Entry.End), standing[known.Entry.Id]));
            var times = standing.Values.OrderBy(time => time.Start).ToList();
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"Two overlap in round {round}."));
        }
        Assert.True(most > 0, "Nothing was ever booked.");
    }

    private static Change Step(ICalendarProvider calendar, (CalendarAppointment Appointment, CalendarEntry Entry) known, Random dice)
    {
        var start = At(9 + dice.Next(3), dice.Next(6) * 10, days: dice.Next(2));
        return known.Entry is null || dice.Next(2) == 0
            ? new Change(calendar, Appointment(start), null, IsCancelled: false)
            : dice.Next(3) == 0
                ? new Change(calendar, known.Appointment, known.Entry, IsCancelled: true)
                : new Change(calendar, Moved(known.Appointment, start), known.Entry, IsCancelled: false);
    }

    /// <summary>Believes what a write answered; where it answered nothing, looks what is there.</summary>
    private static async Task SettleAsync(Change change, CalendarWriteResult? told, Dictionary<string, (CalendarAppointment Appointment, CalendarEntry Entry)> booked)
    {
        var key = change.Appointment.Key;
        if (told is { Outcome: CalendarWriteOutcome.Written } or { Outcome: CalendarWriteOutcome.Gone })
        {
            if (told.Entry is { IsCancelled: false } written)
                booked[key] = (change.Appointment, written);
            else
                booked.Remove(key);
            return;
        }
        if (told is not null)
            return;
        if (await change.Calendar.FindAsync(change.Appointment) is { IsCancelled: false } found)
            booked[key] = (change.Appointment, found);
        else
            booked.Remove(key);
    }

    private sealed record Change(ICalendarProvider Calendar, CalendarAppointment Appointment, CalendarEntry? Entry, bool IsCancelled)
    {
        /// <summary>What it answered; null when it failed.</summary>
        public async Task<CalendarWriteResult?> RunAsync()
        {
            try
            {
                return Entry is null ? await Calendar.CreateAsync(Appointment)
                    : IsCancelled ? await Calendar.CancelAsync(Entry, Appointment, null)
                    : await Calendar.MoveAsync(Entry, Appointment);
            }
            catch (CalendarProviderException)
            {
                return null;
            }
        }
    }
}
