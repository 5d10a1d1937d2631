using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>Which of several offered slots is meant, when it is not said by its time.</summary>
internal static class Choices
{
    private static readonly PhraseBook<SlotChoice> Book = new(
        (new(SlotChoiceKind.Earliest),
        [
            "[the] earliest [one/time/slot/option/available/possible/appointment]",
            "[the] soonest [one/time/slot/option/available/possible/appointment]",
            "whichever is [the] earliest/soonest/first/sooner/earlier", "as soon as possible", "as early as possible",
            "as soon as you can", "asap", "[the] first available [one/slot/time/appointment]",
            "[the] next available [one/slot/time/appointment]", "the earlier", "the earlier one/slot/time/option/appointment",
            "earlier one", "the sooner the better", "the sooner one", "the sooner", "whatever is soonest/earliest", "first opening",
            "your next opening", "the next opening",
        ]),
        (new(SlotChoiceKind.Latest),
        [
            "[the] latest [one/time/slot/option/available/possible/appointment]", "whichever is [the] latest/later",
            "as late as possible", "the later", "the later one/slot/time/option/appointment", "later one",
            "[the] last available [one/slot/time/appointment]",
        ]),
        (new(SlotChoiceKind.Any),
        [
            "any of them/those/these/the", "any of the above", "any one", "any is fine/good/ok/okay", "any works", "any will do",
            "any would be fine/good", "any time is fine/good/ok", "any time works", "anytime is fine", "anytime works", "anytime",
            "any slot [is/works] [fine]", "either", "either one", "either is fine/good/ok", "either works", "either of them/those",
            "either way", "whichever", "whichever one", "whichever works", "whichever is best/easiest/better for you", "whatever",
            "whatever works", "whatever you have", "whatever you have got", "whatever is available/free/open/best/easiest",
            "you choose", "you pick", "you decide", "your choice", "your call", "surprise me", "dealer 's choice", "i do not mind",
            "do not mind", "does not matter", "it does not matter", "i do not care", "both work", "both are fine/good", "both are ok",
            "they all work", "all work", "all are fine", "all of them work", "anything works", "anything is fine/good",
            "no preference", "i have no preference", "i am easy", "i am flexible", "up to you", "pick one", "pick any", "choose one",
            "choose for me", "just pick", "makes no difference", "any will be fine", "any day is fine", "any day works",
        ]),
        (new(SlotChoiceKind.That),
        [
            "that one", "this one", "that slot", "that time", "this slot", "this time works", "take that", "take it", "take that one",
            "that works", "that will work", "that would work", "i will take it/that/this", "the one you said/mentioned/suggested",
            "that appointment", "it works for me", "the same one", "that option", "go with that", "go for that", "that very one",
        ]),
        (new(SlotChoiceKind.EarlierThanOffered),
        [
            "anything/something/any earlier/sooner", "anything/something a bit/little earlier/sooner",
            "an earlier/sooner time/slot/one/appointment/option", "is there [an/one/anything] earlier/sooner",
            "do you have [an/any/one] earlier/sooner", "do you have anything/something earlier/sooner", "got anything earlier/sooner",
            "earlier than that/this/those/these/them", "earlier please", "a bit/little earlier", "a little bit earlier",
            "much earlier", "earlier in the day", "earlier on", "earlier that day", "earlier times/slots/appointments/options",
            "that is/are too late", "too late", "need earlier", "i need something earlier", "can you do earlier",
            "could we do earlier", "any sooner", "sooner than that", "prefer earlier", "maybe earlier",
        ]),
        (new(SlotChoiceKind.LaterThanOffered),
        [
            "anything/something/any later", "anything/something a bit/little later", "a later time/slot/one/appointment/option",
            "is there [a/one/anything] later", "do you have [a/any/one] later", "do you have anything/something later",
            "got anything later", "later than that/this/those/these/them", "later please", "a bit/little later", "a little bit later",
            "much later", "later in the day", "later on", "later that day", "later times/slots/appointments/options",
            "that is/are too early", "too early", "need later", "i need something later", "can you do later", "could we do later",
            "prefer later", "maybe later",
        ]),
        (new(SlotChoiceKind.None),
        [
            "none", "none of those/them/these/the", "none work", "none of those/them/these work/works", "neither",
            "neither of those/them/these", "neither one", "neither works", "not any of those/them/these",
            "those/these/they do not work", "those/these/they will not work", "nothing works", "no good times",
            "i can not do/make any of those/them/these", "can not do/make any of those/them/these", "can not make any of them",
            "do not like any of those/them/these", "they are all no good",
        ]),
        (new(SlotChoiceKind.Others),
        [
            "what else", "what else do you have", "what else is available/free/there/open", "anything else available/free/open",
            "do you have anything else", "have you got anything else", "got anything else",
            "is there anything else available/free/open", "something else",
            "any other times/slots/options/openings/availability/time/appointments", "other times/slots/options/openings",
            "any others", "are there others", "are there any others", "different times/slots/options",
            "a different time/slot/one/option", "another time/slot/one/option", "some other time/slot", "more options/times/slots",
            "show me more", "what other times/slots/options", "what are the other options/times", "any alternatives",
            "what are my other options", "any more", "alternatives", "see more",
        ]));

    private static readonly WordSet Nouns = new("one option slot time choice appointment opening");

    private static readonly WordSet NotChoices = new(
        "name names thing initial of visit week month day floor street half letter visit part line class opinion monday tuesday " +
        "wednesday thursday friday saturday sunday");

    /// <summary>The choice said last, or null.</summary>
    public static SlotChoice? Read(in Line line, UnderstandingContext context)
    {
        SlotChoice? found = null;
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsClaimed(at))
                continue;
            var taken = Book.Read(line, at, out var choice);
            var position = ReadPosition(line, at, context, out var place);
            if (position > taken)
                (taken, choice) = (position, new SlotChoice(SlotChoiceKind.Position, place));
            if (choice.Kind == SlotChoiceKind.None && line.Is(at + taken, "of", "your"))
                continue;
            // "either Monday or Tuesday" is no choice among offers.
            if (choice.Kind == SlotChoiceKind.Any && line.IsClaimed(at + taken))
                continue;
            if (taken == 0 || (line.IsClaimed(at + taken - 1) && choice.Kind != SlotChoiceKind.Position) || IsDenied(line, at))
                continue;
            found = choice;
            at += taken - 1;
        }

        return found ?? ReadAlone(line, context);
    }

    // "the second", "number two", "option 3", "the last one", "the 2nd one"
    private static int ReadPosition(in Line line, int at, UnderstandingContext context, out int place)
    {
        place = 0;
        if (line.Is(at, "number") || line.Is(at, "option") || line.Is(at, "slot") || line.Is(at, "choice"))
        {
            var counted = Numbers.ReadCardinal(line, at + 1, out place);
            var after = at + 1 + counted;
            var isLonger = line[after].Kind == TokenKind.Number || line.Lexeme(after).Cardinal >= 0;
            return counted > 0 && place is > 0 and < 21 && !isLonger ? counted + 1 : 0;
        }

        var article = line.Is(at, "the") || line.Is(at, "that") || line.Is(at, "your") ? 1 : 0;
        if (line.Is(at + article, "very"))
            article++;
        var next = at + article;
        var taken = 1;
        if (line.Is(next, "last") || line.Is(next, "final") || line.Is(next, "latter") && article > 0)
            place = -1;
        else if (line.Is(next, "former") && article > 0)
            place = 1;
        else
            taken = Numbers.ReadOrdinal(line, next, out place);
        if (taken == 0 || place is > 20 or 0)
            return 0;

        next += taken;
        var noun = line.IsIn(next, Nouns) && (article > 0 || !line.Is(next, "time"));
        if (!noun && (article == 0 || line.IsIn(next, NotChoices) || line.Lexeme(next).Unit != Unit.None || line.Lexeme(next).Month > 0))
            return 0;
        if (line[at + article].Kind == TokenKind.Number && !noun && context.Offered.Count == 0)
            return 0;
        return next + (noun ? 1 : 0) - at;
    }

    // "not the first one, the second"
    private static bool IsDenied(in Line line, int at) => line.Is(line.Before(at), "not") && !line.Is(at, "any");

    // A bare "later" or "second please" counts only when slots were offered.
    private static SlotChoice? ReadAlone(in Line line, UnderstandingContext context)
    {
        if (context.Offered.Count == 0 && context.Expected != Expected.Time)
            return null;
        var at = Answers.SkipOpeners(line, 0, line.Count);
        var taken = Numbers.ReadOrdinal(line, at, out var place);
        if (taken == 0 && (line.Is(at, "earlier") || line.Is(at, "sooner") || line.Is(at, "later") || line.Is(at, "last") || line.Is(at, "any")))
            taken = 1;
        if (taken == 0 || line.IsClaimed(at) || Answers.SkipOpeners(line, at + taken, line.Count) < line.Count)
            return null;
        return line.Word(at) switch
        {
            "earlier" or "sooner" => new SlotChoice(SlotChoiceKind.EarlierThanOffered),
            "later" => new SlotChoice(SlotChoiceKind.LaterThanOffered),
            "last" => new SlotChoice(SlotChoiceKind.Position, -1),
            "any" => new SlotChoice(SlotChoiceKind.Any),
            _ => place <= 20 ? new SlotChoice(SlotChoiceKind.Position, place) : null,
        };
    }
}
