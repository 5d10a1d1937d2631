using VoiceBookingKit.Testing.Callers.Phrasing;

namespace VoiceBookingKit.Testing.Callers;

/// <summary>Finds the words for what a caller wants to say.</summary>
internal sealed class CallerLines(CallerManner manner, Dice dice, DateOnly today)
{
    private static readonly string[] Places = ["first", "second", "third"];

    private static readonly string[] Questions =
    [
        "How long does it take?", "What are your opening hours?", "Where are you located?", "How much does it cost?", "Who would I be seeing?", "Are you a real person?",
        "What do you offer?", "Is there parking?",
    ];

    /// <summary>The first thing that the caller says, and what they have to put right later, if anything.</summary>
    public (string Words, string? Slip) Opening(CallerGoal goal, CallerWish wish)
    {
        if (goal.Errand != CallerErrand.Book)
            return (Change(goal, wish), null);
        if (manner == CallerManner.Vague || (manner is CallerManner.Plain or CallerManner.Beside or CallerManner.AsksBack && dice.Chance(0.3)))
            return (dice.Pick("Hi, I'd like to make an appointment.", "I need an appointment please", "Can I book something?", "Hello, I want to schedule a visit.", "hi there"), null);
        if (manner == CallerManner.Terse)
            return ($"{Kind(goal, "")} {WishWords.Say(wish, today, dice)}{With(goal)}".Trim(), null);
        if (manner == CallerManner.AllAtOnce)
            return (Everything(goal, wish), null);
        if (manner == CallerManner.CorrectsItself && wish.IsOneDay && dice.Chance(0.5))
        {
            var wrong = wish with { From = wish.From.AddDays(1), To = wish.From.AddDays(1) };
            return ($"{Wanting(goal)} on {DayWords.Say(wrong.From, today, dice)}, no, sorry, {WishWords.Say(wish, today, dice)}{With(goal)}.", null);
        }
        var when = dice.Pick(WishWords.Say(wish, today, dice), WishWords.Say(wish, today, dice), WishWords.Day(wish, today, dice));
        return dice.Pick(
            ($"{Wanting(goal)} {when}{With(goal)}.", null),
            ($"Do you have anything {when}{With(goal)}?{(goal.Service is null ? "" : $" It's for {Article(goal.Service)}.")}", (string?)null),
            ($"{Wanting(goal)}{With(goal)}. Would {when} work?", null));
    }

    /// <summary>All that the caller has to say, in one line.</summary>
    public string Everything(CallerGoal goal, CallerWish wish) => goal.Errand switch
    {
        CallerErrand.Book => $"{Wanting(goal)} {WishWords.Say(wish, today, dice)}{With(goal)}, my name is {goal.Name} and my email is {goal.Email}",
        _ => Change(goal, wish),
    };

    /// <summary>Whether words name the service and the staff member that the caller wants.</summary>
    public static bool SaysWhat(string words, CallerGoal goal) => Names(words, goal.Service?.Split(' ')[^1]) && Names(words, goal.Staff?.Split(' ')[0]);

    /// <summary>What and with whom, before a day.</summary>
    public static string What(CallerGoal goal) => $"{(goal.Service is { } service ? Article(service) : "something")}{With(goal)}, ";

    /// <summary>Objects to the wrong service or staff member.</summary>
    public static string WrongWhat(CallerGoal goal) => $"No, I wanted {(goal.Service is { } service ? Article(service) : "it")}{With(goal)}.";

    public string Service(CallerGoal goal) => goal.Service is { } service
        ? dice.Pick(service, $"The {service}, please.", $"{Article(service)}")
        : dice.Pick("I'm not sure, whatever is usual.", "I don't know, just a normal appointment.", "What do you recommend?");

    public string When(CallerGoal goal, CallerWish wish)
    {
        var when = dice.Chance(0.75) ? WishWords.Say(wish, today, dice) : WishWords.Day(wish, today, dice);
        return manner == CallerManner.Terse ? when : dice.Pick(when, $"How about {when}?", $"{when} would be great{With(goal)}.", $"Is {when} possible?", $"I was thinking {when}");
    }

    /// <summary>Takes one of the times that were offered.</summary>
    public string Take(IReadOnlyList<DateTime> starts, int index)
    {
        var start = starts[index];
        var time = TimeWords.Say(TimeOnly.FromDateTime(start), dice);
        if (starts.Count == 1)
            return dice.Pick("Yes, that works.", "Sure.", $"{time} is fine.", "Perfect, I'll take it.", "yes please");
        if (starts.Select(other => other.Date).Distinct().Count() > 1)
            return $"{DayWords.Say(DateOnly.FromDateTime(start), today, dice)} at {time}, please";
        List<string> ways = [$"{time} please", $"I'll take {time}.", $"{time} works.", time, $"Let's do {time}"];
        if (starts.Count is 2 or 3)
            ways.Add($"the {Places[index]} one");
        if (index == starts.Count - 1)
            ways.Add("the last one");
        return dice.Pick(ways);
    }

    /// <summary>Turns down what was offered and says what is wanted.</summary>
    public string Insist(CallerWish wish)
    {
        var when = WishWords.Say(wish, today, dice);
        return dice.Pick($"None of those work for me. Do you have {when}?", $"Hmm, no. What about {when}?", $"I'd rather come {when}.", $"I can't make those. {when}?");
    }

    public string ChangeOfMind(CallerWish wish)
    {
        var when = WishWords.Say(wish, today, dice);
        return dice.Pick($"Actually, can we make it {when} instead?", $"No, sorry, change that to {when}.", $"Wait, {when} would be better.");
    }

    public string Name(CallerGoal goal) => manner switch
    {
        CallerManner.Spells => WhoWords.SpelledName(goal.Name, dice),
        CallerManner.Terse => goal.Name,
        _ => WhoWords.Name(goal.Name, dice),
    };

    public string Email(CallerGoal goal) => manner switch
    {
        CallerManner.Spells => dice.Chance(0.6) ? WhoWords.SpelledEmail(goal.Email, dice) : WhoWords.SpokenEmail(goal.Email, dice),
        CallerManner.Chatty or CallerManner.Typos when dice.Chance(0.5) => WhoWords.SpokenEmail(goal.Email, dice),
        CallerManner.Terse => goal.Email,
        _ => WhoWords.Email(goal.Email, dice),
    };

    public string Reference(CallerGoal goal)
    {
        if (goal.Reference is { } reference)
            return dice.Pick(reference, $"It's {reference}", string.Join(' ', reference.ToCharArray()), $"The reference is {reference[..3]} {reference[3..]}");
        return dice.Pick($"I don't have it. My email is {goal.Email}", "I lost it, sorry.", goal.Email, "no idea");
    }

    public string CurrentDay(CallerGoal goal) => goal.Current is { } current
        ? dice.Pick("It's on ", "", "I think it's ", "it was ") + DayWords.Say(DateOnly.FromDateTime(current), today, dice)
        : "I don't know.";

    public string Yes() => manner == CallerManner.Terse
        ? dice.Pick("yes", "yep", "ok", "correct")
        : dice.Pick("Yes, please.", "Yes, that's right.", "Correct.", "Yep, sounds good.", "That's correct, thank you.", "Yes", "Perfect, go ahead.", "Sure, book it.".Replace("book it", "go ahead", StringComparison.Ordinal), "Yeah that works");

    public string Question(int number) => Questions[(number + dice.Below(Questions.Length)) % Questions.Length];

    public string Goodbye() => dice.Pick("No, that's all, thank you.", "No thanks, bye!", "That's everything. Goodbye!", "Nope, I'm good. Thanks!", "No, thank you.");

    /// <summary>The answer as this caller puts it.</summary>
    public string Styled(string words) => manner switch
    {
        CallerManner.Chatty when words.Length < 80 => Flavour.Chatty(words, dice),
        CallerManner.Typos => Flavour.Hasty(words, dice),
        CallerManner.Terse => words.TrimEnd('.'),
        _ => words,
    };

    private string Change(CallerGoal goal, CallerWish wish)
    {
        var verb = goal.Errand == CallerErrand.Cancel ? dice.Pick("cancel", "call off") : dice.Pick("move", "reschedule", "change");
        var proof = goal.Reference is { } reference && dice.Chance(0.4) ? $", reference {reference}" : "";
        var to = goal.Errand == CallerErrand.Move && dice.Chance(0.4) ? $" to {WishWords.Say(wish, today, dice)}" : "";
        return dice.Pick($"I need to {verb} my appointment{to}{proof}.", $"Can you {verb} my appointment{to}{proof}?", $"Hi, I have to {verb} an appointment{to}{proof}");
    }

    private string Wanting(CallerGoal goal) => dice.Pick("I'd like to book", "I want to schedule", "Can I get", "I need", "I would like", "Could you book me") + $" {Kind(goal, dice.Pick("an appointment", "a slot", "a visit", "an appointment"))}";

    private static string Kind(CallerGoal goal, string otherwise) => goal.Service is { } service ? (otherwise.Length == 0 ? service : Article(service)) : otherwise;

    private static string With(CallerGoal goal) => goal.Staff is { } staff ? $" with {staff}" : "";

    private static bool Names(string words, string? thing) => thing is null || words.Contains(thing, StringComparison.OrdinalIgnoreCase);

    private static string Article(string noun) => ("aeiou".Contains(char.ToLowerInvariant(noun[0]), StringComparison.Ordinal) ? "an " : "a ") + noun;
}
