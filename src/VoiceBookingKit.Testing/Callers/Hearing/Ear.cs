using System.Text.RegularExpressions;

namespace VoiceBookingKit.Testing.Callers.Hearing;

/// <summary>Understands receptionists, rule-based or not, as far as a caller needs to: what is asked, which times are named, and whether it is done.</summary>
internal static partial class Ear
{
    /// <summary>Listens.</summary>
    /// <param name="text">What the receptionist said.</param>
    /// <param name="today">Today at the business.</param>
    /// <param name="inView">The day that times without a day belong to.</param>
    public static Heard Listen(string text, DateOnly today, DateOnly? inView)
    {
        var starts = TimesNamed.In(text, clause => Refused().IsMatch(clause) || Hours().IsMatch(clause), today, inView);
        var isDone = Done().IsMatch(text) && !NotDone().IsMatch(text);
        return new Heard(Asked(text, starts.Count, isDone), starts, isDone, Refused().IsMatch(text));
    }

    private static ReceptionistAsks Asked(string text, int times, bool isDone)
    {
        var question = LastQuestion(text);
        if (question.Length == 0)
            return Farewell().IsMatch(text) ? ReceptionistAsks.Nothing : FromStatement(text, times, isDone);
        if (More().IsMatch(question))
            return ReceptionistAsks.AnythingElse;
        if (LeaveMessage().IsMatch(question))
            return ReceptionistAsks.Message;
        if (WhatDifferent().IsMatch(question))
            return ReceptionistAsks.Change;
        if (Spelled(question) is { } spelled)
            return spelled;
        if (Right().IsMatch(question))
            return ReceptionistAsks.Confirmation;
        if (Reference().IsMatch(question))
            return ReceptionistAsks.Reference;
        if (CurrentDay().IsMatch(question))
            return ReceptionistAsks.CurrentDay;
        if (Email().IsMatch(question))
            return ReceptionistAsks.Email;
        if (Phone().IsMatch(question))
            return ReceptionistAsks.Phone;
        if (Name().IsMatch(question))
            return ReceptionistAsks.Name;
        if (Instead().IsMatch(question))
            return ReceptionistAsks.When;
        if (times > 0 && Suits().IsMatch(text))
            return ReceptionistAsks.Choice;
        if (When().IsMatch(question))
            return ReceptionistAsks.When;
        if (Service().IsMatch(question))
            return ReceptionistAsks.Service;
        if (Purpose().IsMatch(question))
            return ReceptionistAsks.Purpose;
        return times > 0 ? ReceptionistAsks.Choice : FromStatement(text, times, isDone);
    }

    /// <summary>Requests that are not put as questions: "Please tell me your name."</summary>
    private static ReceptionistAsks FromStatement(string text, int times, bool isDone)
    {
        if (isDone)
            return ReceptionistAsks.AnythingElse;
        if (Spelled(text) is { } spelled)
            return spelled;
        if (Email().IsMatch(text))
            return ReceptionistAsks.Email;
        if (Reference().IsMatch(text))
            return ReceptionistAsks.Reference;
        if (Name().IsMatch(text))
            return ReceptionistAsks.Name;
        if (times > 0)
            return ReceptionistAsks.Choice;
        if (When().IsMatch(text))
            return ReceptionistAsks.When;
        return Purpose().IsMatch(text) ? ReceptionistAsks.Purpose : ReceptionistAsks.Unclear;
    }

    /// <summary>What is to be spelled, or null for nothing.</summary>
    private static ReceptionistAsks? Spelled(string text) => Spell().Match(text) is not { Success: true } asked ? null : asked.Groups["what"].Value.ToLowerInvariant() switch
    {
        "last name" or "surname" or "family name" => ReceptionistAsks.SpelledLastName,
        "first name" or "given name" => ReceptionistAsks.SpelledFirstName,
        "name" or "full name" => ReceptionistAsks.SpelledName,
        _ => ReceptionistAsks.SpelledEmail,
    };

    private static string LastQuestion(string text)
    {
        var end = text.LastIndexOf('?');
        if (end < 0)
            return "";
        var start = text[..end].LastIndexOfAny(['.', '!', '?', '\n']);
        // "dot" in an email address and "a.m." are no ends of sentences.
        while (start > 0 && start + 1 < text.Length && text[start] == '.' && !char.IsWhiteSpace(text[start + 1]))
            start = text[..start].LastIndexOfAny(['.', '!', '?', '\n']);
        return text[(start + 1)..(end + 1)];
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(anything|something) else\b|\bmore i can\b|\bfurther\b", Loose)]
    private static partial Regex More();

    [GeneratedRegex(@"\b(leave|take) (a|your) message\b|get back to you|call you back", Loose)]
    private static partial Regex LeaveMessage();

    [GeneratedRegex(@"\b(what|which).{0,40}\b(change|different|correct|fix)\b|like to change", Loose)]
    private static partial Regex WhatDifferent();

    [GeneratedRegex(@"\b(shall|should|can|may) (i|we) (go ahead|book|confirm|reserve|schedule|make|move|cancel|change)\b|\b(is|does|was) (that|this|everything|it|all).{0,20}\b(right|correct|good|ok|okay)\b|\b(correct|right)\?|go ahead\?|\bconfirm\b|do you want me to|book it\b|\bsound(s)? (right|good|correct)\b|\byes\b", Loose)]
    private static partial Regex Right();

    [GeneratedRegex(@"\b(day|date|when) (is|was) (it|that|this|your|the)\b.{0,20}\b(appointment|booking|visit|for|on)\b|currently (booked|scheduled)", Loose)]
    private static partial Regex CurrentDay();

    [GeneratedRegex(@"\b(reference|confirmation (code|number)|booking (code|number))\b", Loose)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\be-?mail\b", Loose)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bspell (out )?(your|the|that) (?<what>((first|given|last|family|full) )?name|surname|e-?mail)\b", Loose)]
    private static partial Regex Spell();

    [GeneratedRegex(@"\b(phone|telephone|mobile|call ?back number|contact number|best number)\b", Loose)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(your|first|last|full|what|the) name\b|\bname\b.{0,30}\?|who am i (speaking|talking)|\bcalled\?", Loose)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(work|works|suit|suits|prefer|which|would you like|one of|do\b|good|better|have|open|free|available)\b", Loose)]
    private static partial Regex Suits();

    [GeneratedRegex(@"\b(when|what (other )?(day|date|time)|which (other )?(day|date|time)|what day|day or time|day and time|date|on which day|another (day|time)|other (day|time))\b", Loose)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(when|what|which|day|time)\b.*\binstead\b", Loose)]
    private static partial Regex Instead();

    [GeneratedRegex(@"\b(service|kind|type|which one would|what would you like to book|like to book|appointment would)\b", Loose)]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(help|do for you|assist|what (can|may|would)|how (can|may)|looking for|like to (book|do))\b", Loose)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(you('re| are) (all )?(booked|set|down)|(is|it's) (now )?(booked|confirmed|cancelled|canceled|moved|scheduled)|(has|have) been (booked|moved|cancelled|canceled|confirmed|scheduled|rescheduled)|(i've|i have) (booked|moved|cancelled|canceled|scheduled|rescheduled)|all set|booked you|see you (on|then)|done[.!:,])", Loose)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(nothing (is|has)|not (yet )?(been )?booked|fully booked|already cancelled)\b", Loose)]
    private static partial Regex NotDone();

    [GeneratedRegex(@"\b(isn't|not|no longer|n't) (available|free|open|have|possible)|\b(closed|fully booked|taken|full|nothing (is )?(free|left)|unavailable|too (late|far|soon)|don't have|don't open|gone by)\b", Loose)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(we're|we are|is|are) open\b|\bopening hours\b|\bhours are\b", Loose)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b(good ?bye|bye|see you|take care|have a (nice|good|great|lovely))\b", Loose)]
    private static partial Regex Farewell();
}
