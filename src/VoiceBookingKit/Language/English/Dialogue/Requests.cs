using System.Text.RegularExpressions;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>What a receptionist's words ask the caller for.</summary>
/// <remarks>The last question counts; without one, the last plea ("please tell me your name"). Anything else asks for nothing new.</remarks>
internal static partial class Requests
{
    private const int LongestText = 4000;

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // The first that fits names the request, so that "is that email right?" is a yes or no and not an email.
    private static readonly (Regex Asks, Expected? For)[] Kinds =
    [
        (More(), Expected.Anything),
        (StillThere(), null),
        (MessageText(), Expected.Message),
        (YesOrNo(), Expected.Confirmation),
        (Reference(), Expected.Reference),
        (Email(), Expected.Email),
        (Phone(), Expected.Phone),
        (Name(), Expected.Name),
        (Staff(), Expected.Staff),
        (Service(), Expected.Service),
        (TimeOfDay(), Expected.Time),
        (Day(), Expected.Date),
        (Suits(), Expected.Time),
    ];

    /// <param name="said">What the receptionist said.</param>
    /// <returns>What it asks for, or null when it asks for nothing new.</returns>
    public static Expected? Read(string said)
    {
        var text = said.Length <= LongestText ? said : said[^LongestText..];
        var isQuestion = false;
        string? asked = null;
        foreach (var sentence in Sentences().EnumerateMatches(text))
        {
            var words = text.AsSpan(sentence.Index, sentence.Length);
            var asks = words.TrimEnd().EndsWith("?");
            if (!asks && (isQuestion || !Plea().IsMatch(words)))
                continue;
            isQuestion |= asks;
            asked = words.ToString();
        }
        if (asked is null)
            return null;
        foreach (var (asks, wanted) in Kinds)
        {
            if (asks.IsMatch(asked))
                return wanted;
        }
        return isQuestion ? Expected.Anything : null;
    }

    // A point inside "example.com" or "3.30" ends nothing.
    [GeneratedRegex(@"(?:[^.!?]|[.!?](?=\w))+[.!?]*\s*", Loose)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\bplease\b|\b(?:tell|give|spell|let me have|i(?:'ll| will)? need|i'd like|i just need)\b", Loose)]
    private static partial Regex Plea();

    [GeneratedRegex(@"\b(?:anything|something) (?:else|more)\b", Loose)]
    private static partial Regex More();

    [GeneratedRegex(@"\bare you (?:still )?there\b|\b(?:say|repeat) (?:it|that) (?:again|once more)\b|\brepeat that\b|\bcan you hear me\b|\bwhat was that\b", Loose)]
    private static partial Regex StillThere();

    [GeneratedRegex(@"\bwhat (?:should|shall|can|may) i (?:tell|pass on|say)\b|\bwhat(?:'s| is) (?:it|this|your message)(?: about)?\b|\byour message\b.*\bplease\b", Loose)]
    private static partial Regex MessageText();

    [GeneratedRegex(
        @"(?:^|[,;:])\s*(?:(?:so|and|or|then|well|okay)\b,?\s*)?(?:shall|should) (?:i|we)\b|\b(?:can|may) (?:i|we) (?:go ahead|book|confirm|reserve|schedule|move|reschedule|cancel|change|leave)\b" +
        @"|\b(?:is|are|was|does|do|did|have)\b.{0,80}\b(?:right|correct|ok|okay|correctly)\b|^\s*(?:right|correct|ok|okay)\?|\bgo ahead\b|\bsounds? (?:right|good|ok|okay)\b" +
        @"|(?<!what )\b(?:would you like|do you want) (?:me )?to (?:go ahead|book|confirm|cancel|move|leave)\b|\byes or no\b|\bplease confirm\b", Loose)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"\breference\b|\b(?:confirmation|booking) (?:code|number)\b", Loose)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\be-?mail\b", Loose)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:phone|telephone|mobile|cell|call ?back|contact) ?(?:number)?\b|\bnumber\b.{0,20}\b(?:reach|call|ring)\b", Loose)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\bname\b|\bwho(?:m)? am i (?:speaking|talking)\b|\bwho(?:'s| is) (?:calling|speaking|it for|this for)\b", Loose)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bwho(?:m)? (?:would|do|should)\b|\bwith whom\b|\b(?:anyone|someone|anybody) (?:in particular|special)\b|\bwhich (?:stylist|barber|doctor|dentist|therapist|advisor|colleague)\b", Loose)]
    private static partial Regex Staff();

    [GeneratedRegex(@"\b(?:which|what) (?:service|kind|type|sort|treatment)\b|\bwhich (?:one )?of (?:our|these) services\b|\bwhat (?:would you like|do you want) to (?:book|have done)\b|\bwhat (?:is|'s) the appointment for\b", Loose)]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(?:what|which|another|other) times?\b|\bwhich (?:one|of|would|suits|works|do)\b", Loose)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\bwhen\b|\b(?:what|which|another|other|that) (?:other )?(?:day|date|week)\b|\bday or time\b|\bdate\b", Loose)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:work|works|suit|suits|prefer|do|better)\b", Loose)]
    private static partial Regex Suits();
}
