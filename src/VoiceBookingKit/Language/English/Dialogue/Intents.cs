using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>What the caller wants, told from verbs and what they are done to.</summary>
internal static class Intents
{
    /// <summary>What the phrases of a line point at, all together.</summary>
    public readonly record struct Findings(Signs Signs)
    {
        public bool Moves => Has(Signs.Move);

        public bool Cancels => Has(Signs.Cancel);

        public bool WantsHuman => Has(Signs.Human);

        /// <summary>Whether the line is about making or changing an appointment, so that "for 4" is a time.</summary>
        public bool Steers => Has(Signs.Book | Signs.Move | Signs.Availability | Signs.Steering | Signs.Feeler | Signs.Mention);

        public bool Has(Signs signs) => (Signs & signs) != 0;
    }

    /// <summary>What the line shows; greetings and goodbyes are claimed, for "good morning" is no time.</summary>
    public static Findings Read(in Line line)
    {
        var signs = Signs.None;
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsClaimed(at))
                continue;
            if (line.IsIn(at, Appointments) && IsWanted(line, at))
                signs |= Signs.Book;
            var taken = IntentSigns.Read(line, at, out var sign);
            var isDenied = sign is Signs.Cancel or Signs.Move or Signs.Book && IsDenied(line, at);
            if (taken == 0 || isDenied || (taken == 1 && line.Is(at, "book") && line.IsAny(at - 1, "the", "a", "my")))
                continue;
            signs |= sign;
            if (sign is Signs.Greeting or Signs.Goodbye)
                line.Claim(at, at + taken);
            at += taken - 1;
        }

        if (IsBareGreeting(line))
            signs |= Signs.Greeting;
        return new Findings(signs);
    }

    private static readonly WordSet Appointments = new("appointment appointments booking reservation visit session consultation");

    private static readonly WordSet Wants = new("need want like make get set arrange fix");

    // "I need a dentist appointment": some words may stand between.
    private static bool IsWanted(in Line line, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4 && line[i].Kind == TokenKind.Word && !line.Is(i, "my") && !line.Is(i, "the") && !line.Is(i, "to"); i--)
        {
            if (line.IsIn(i, Wants))
                return !IsDenied(line, i) && !line.Is(i - 1, "not");
        }

        return false;
    }

    // "don't cancel", "I don't want to book"
    private static bool IsDenied(in Line line, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (line.Is(i, "not"))
                return !line.Is(i - 1, "why") && !line.Is(i - 1, "can");
            if (!line.Is(i, "want") && !line.Is(i, "to") && !line.Is(i, "need") && !line.Is(i, "please"))
                return false;
        }

        return false;
    }

    // "Morning!" greets; "morning" in answer to a question does not.
    private static bool IsBareGreeting(in Line line)
    {
        if (!line.IsAny(0, "morning", "afternoon", "evening") || !(line.IsSymbol(1, '!') || (line.IsSymbol(1, ',') && line.Is(2, "i"))))
            return false;
        line.Claim(0, 1);
        return true;
    }

    /// <summary>The one intent that counts, strongest first.</summary>
    public static Intent Choose(in Findings findings, Topic topic, bool? confirm, bool hasTimes, SlotChoice? choice, Manner manner)
    {
        if (findings.WantsHuman && topic != Topic.Receptionist)
            return Intent.Human;
        if (findings.Cancels)
            return Intent.Cancel;
        if (findings.Moves)
            return Intent.Move;
        if (topic == Topic.OwnAppointments)
            return Intent.Info;
        if (findings.Has(Signs.Availability) && topic is Topic.None or Topic.Staff or Topic.Services)
            return Intent.Availability;
        if (findings.Has(Signs.Book) && (hasTimes || topic == Topic.None) && (manner & Manner.Abandon) == 0)
            return Intent.Book;
        if (topic != Topic.None)
            return Intent.Info;
        if (findings.Has(Signs.Feeler))
            return Intent.Availability;
        if (findings.Has(Signs.Goodbye))
            return Intent.Goodbye;
        if (confirm is { } yes)
            return yes ? Intent.Confirm : Intent.Deny;
        if (findings.Has(Signs.Mention))
            return Intent.Book;
        if (choice is { Kind: SlotChoiceKind.Others or SlotChoiceKind.EarlierThanOffered or SlotChoiceKind.LaterThanOffered })
            return Intent.Availability;
        return findings.Has(Signs.Greeting) ? Intent.Greet : Intent.Other;
    }
}
