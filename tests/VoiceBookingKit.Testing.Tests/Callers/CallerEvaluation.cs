using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.BuiltIn;
using VoiceBookingKit.Receptionists.Phrases.English;
using VoiceBookingKit.Testing.Callers;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Testing.Tests.Callers;

/// <summary>Lets random callers call the built-in receptionist, and judges by the calendar what came of it.</summary>
internal static class CallerEvaluation
{
    private static readonly CallerManner[] Manners = Enum.GetValues<CallerManner>();

    /// <param name="seed">Picks the callers.</param>
    /// <param name="callers">How many.</param>
    /// <param name="mishear">What the receptionist hears of a caller's words; null for all of them.</param>
    public static async Task<IReadOnlyList<JudgedCall>> RunAsync(int seed, int callers, Func<CallerGoal, string, string>? mishear = null)
    {
        var calls = new List<JudgedCall>();
        for (var i = 0; i < callers; i++)
            calls.Add(await CallAsync(seed * 100_003 + i, mishear));
        return calls;
    }

    private static async Task<JudgedCall> CallAsync(int seed, Func<CallerGoal, string, string>? mishear)
    {
        var random = new Random(seed);
        var business = Tidewater.Create();
        var today = new DateOnly(2026, 3, 2).AddDays(random.Next(200));
        var clock = new ManualTimeProvider(business.Zone.Resolve(today, new TimeOnly(random.Next(8, 15), random.Next(60))));
        var store = new InMemoryBookingStore();
        var desk = new BookingDesk(business, store, clock, NullLogger<BookingDesk>.Instance);
        await FillAsync(random, desk, business, today);

        var goals = new RandomGoals(random, business, desk, today);
        var planned = random.Next(8) switch
        {
            0 => await goals.ChangeAsync(CallerErrand.Move),
            1 => await goals.ChangeAsync(CallerErrand.Cancel),
            _ => await goals.BookAsync(),
        };
        var manner = Manners[random.Next(Manners.Length)];
        var caller = new SimulatedCaller(planned.Goal, manner, seed, today);

        var language = new EnglishLanguage();
        var conversations = new Conversations(
            desk, [new BuiltInReceptionist(business, language, clock)], language, new EnglishPhrases(language), new NoLinks(), new ReceptionistOptions(), clock,
            NullLogger<Conversations>.Instance);
        await using var conversation = conversations.Begin(new ConversationRequest($"call-{seed}"));

        var greeting = await WordsAsync(conversation.GreetAsync());
        var transcript = await caller.CallAsync(greeting.Words, async (words, cancellationToken) =>
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            var answer = await WordsAsync(conversation.AnswerAsync(mishear?.Invoke(planned.Goal, words) ?? words, cancellationToken));
            return answer.Words;
        });

        var problem = await JudgeAsync(planned, caller.Goal, business, desk, store);
        var about = $"seed {seed}, {manner}, {planned.Goal.Errand}, today {today:ddd yyyy-MM-dd}, wants {Describe(planned, caller.Goal)}";
        return new JudgedCall(about, transcript, problem);
    }

    private static async Task<string?> JudgeAsync(PlannedCall planned, CallerGoal goal, Business business, BookingDesk desk, InMemoryBookingStore store)
    {
        if (planned.Before is { } before)
        {
            var now = (await store.FindAsync(before.Id))!;
            if (goal.Errand == CallerErrand.Cancel)
                return now.Status == AppointmentStatus.Cancelled ? null : "the appointment still stands";
            if (now.Status != AppointmentStatus.Booked)
                return "the appointment is gone";
            return JudgeStart(planned, goal, business.Zone.ToLocal(now.Slot.Start).DateTime);
        }

        var booked = await store.ListAsync(new Scheduling.TimeRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        var mine = booked.Where(appointment => appointment.CallId is not null).ToList();
        if (mine is not [var only])
            return $"{mine.Count} appointments were booked";
        if (only.Customer.Email != goal.Email)
            return $"the email is {only.Customer.Email}";
        if (!string.Equals(only.Customer.Name, goal.Name, StringComparison.OrdinalIgnoreCase))
            return $"the name is {only.Customer.Name}";
        if (only.Slot.ServiceId != planned.ServiceId)
            return $"the service is {only.Slot.ServiceId}";
        if (planned.StaffId is not null && only.Slot.StaffId != planned.StaffId)
            return $"it is with {only.Slot.StaffId}";
        return JudgeStart(planned, goal, business.Zone.ToLocal(only.Slot.Start).DateTime);
    }

    /// <summary>The first wish that could be met must have been met.</summary>
    private static string? JudgeStart(PlannedCall planned, CallerGoal goal, DateTime start)
    {
        var best = goal.Wishes.FirstOrDefault(wish => planned.Free.Any(wish.Includes));
        return best?.Includes(start) == true ? null : $"it is on {start:ddd yyyy-MM-dd HH:mm}";
    }

    private static async Task FillAsync(Random random, BookingDesk desk, Business business, DateOnly today)
    {
        var slots = (await desk.FindSlotsAsync(new AvailabilityQuery("demo", today, today.AddDays(RandomGoals.DaysAhead)))).Slots;
        foreach (var slot in slots.Where(_ => random.NextDouble() < 0.45))
            await desk.BookAsync(new BookRequest(slot, new Customer("Some One", $"someone{slot.Start.Ticks}{slot.StaffId}@example.net"), $"{slot.StaffId}{slot.Start.Ticks}", "manual"));
    }

    private static async Task<(string Words, bool IsOver)> WordsAsync(IAsyncEnumerable<ConversationEvent> events)
    {
        var words = new StringBuilder();
        var isOver = false;
        await foreach (var happened in events)
        {
            if (happened is ConversationEvent.Words said)
                words.Append(words.Length > 0 ? " " : "").Append(said.Text.Trim());
            isOver |= happened is ConversationEvent.EndRequested;
        }
        return (words.ToString(), isOver);
    }

    private static string Describe(PlannedCall planned, CallerGoal goal) =>
        $"{planned.ServiceId}{(goal.Staff is { } staff ? $" with {staff}" : "")} {string.Join(" or ", goal.Wishes.Select(wish => $"[{wish.From:MM-dd}..{wish.To:MM-dd} {wish.Earliest:HH:mm}..{wish.Latest:HH:mm}]"))} for {goal.Name} <{goal.Email}>";

    private sealed class NoLinks : IAppointmentLinks
    {
        public Uri? CalendarFile(Appointment appointment) => null;
    }
}

/// <summary>A call and its outcome.</summary>
/// <param name="About">Who called and what for.</param>
/// <param name="Transcript">The call.</param>
/// <param name="Problem">What is wrong with the outcome, or null when it is exactly what was wanted.</param>
internal sealed record JudgedCall(string About, CallTranscript Transcript, string? Problem)
{
    public override string ToString() => $"--- {About}\n    {Problem ?? "as wanted"}\n{Transcript}";
}
