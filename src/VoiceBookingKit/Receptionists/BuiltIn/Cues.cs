using System.Text.RegularExpressions;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>English words that tell the receptionist what a caller points at.</summary>
internal static partial class Cues
{
    /// <summary>An appointment that exists, rather than the one that is being made.</summary>
    [GeneratedRegex(@"\b(my|an existing|our)\b.{0,25}\b(appointment|booking|reservation|visit|meeting|slot)\b", RegexOptions.IgnoreCase)]
    public static partial Regex OwnAppointment();

    /// <summary>Words right before a day that say it is where an appointment goes to.</summary>
    [GeneratedRegex(@"\b(to|until|till|for|onto|into)\s+(the\s+)?$", RegexOptions.IgnoreCase)]
    public static partial Regex Towards();

    /// <summary>Something that looks like the try of an email address.</summary>
    [GeneratedRegex(@"@|\b(at|dot)\b", RegexOptions.IgnoreCase)]
    public static partial Regex EmailTry();

    /// <summary>The day, as a thing to change.</summary>
    [GeneratedRegex(@"\b(day|date|week)\b", RegexOptions.IgnoreCase)]
    public static partial Regex TheDay();

    /// <summary>The day that was offered or read back.</summary>
    [GeneratedRegex(@"\b(that|this|the) (day|date)\b", RegexOptions.IgnoreCase)]
    public static partial Regex ThatDay();

    /// <summary>The time, as a thing to change.</summary>
    [GeneratedRegex(@"\b(time|hour|slot|earlier|later)\b", RegexOptions.IgnoreCase)]
    public static partial Regex TheTime();

    /// <summary>The service, as a thing to change.</summary>
    [GeneratedRegex(@"\b(service|kind|type|appointment type|length|duration)\b", RegexOptions.IgnoreCase)]
    public static partial Regex TheService();

    /// <summary>Something that is asked for, whatever it is.</summary>
    [GeneratedRegex(@"^(and |so |ok(ay)?,? |great,? |thanks?,? )*((can|could|will|would|do|does|is|are) (you|i|we|there|it|they|he|she)\b|what|how|where|who|why|please|i (also )?(need|want)|i'd like|i would like|find|get me|look|search|tell|show)\b.*\s.*\s|\?\s*$", RegexOptions.IgnoreCase)]
    public static partial Regex Request();

    /// <summary>Where to come.</summary>
    [GeneratedRegex(@"\b(address|located|location|where)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Place();

    /// <summary>How to reach somebody.</summary>
    [GeneratedRegex(@"\b(phone|telephone|contact|number)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Contact();

    /// <summary>No day or time in particular.</summary>
    [GeneratedRegex(@"\b(whenever|any ?time|any ?day|no preference|doesn't matter|don't mind|up to you)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Whenever();

    /// <summary>The time of an appointment that was spoken of.</summary>
    [GeneratedRegex(@"\bsame (time|hour)\b", RegexOptions.IgnoreCase)]
    public static partial Regex SameTime();

    /// <summary>The day of an appointment that was spoken of.</summary>
    [GeneratedRegex(@"\b(same|that) day\b", RegexOptions.IgnoreCase)]
    public static partial Regex SameDay();

    /// <summary>A question about what was settled.</summary>
    [GeneratedRegex(@"\b(which|what|when)\b.{0,20}\b(was|is) (that|it|this|my (appointment|booking))\b(?!.{0,15}\b(cost|price|take)\b)", RegexOptions.IgnoreCase)]
    public static partial Regex Recap();

    /// <summary>A question about an appointment that exists.</summary>
    [GeneratedRegex(@"\b(when|what time|what day|which day|where)\b.{0,20}\bmy (appointment|booking|visit)\b|\bdo i have (an|any) (appointment|booking)|\b(check|see|look up|find) (on )?my (appointment|booking)", RegexOptions.IgnoreCase)]
    public static partial Regex AsksOwnAppointment();

    /// <summary>A question for the reference.</summary>
    [GeneratedRegex(@"\b(what|which|give|tell|repeat|again)\b.{0,60}\b(reference|confirmation (number|code)|booking (number|code))\b", RegexOptions.IgnoreCase)]
    public static partial Regex AsksReference();

    /// <summary>How much later or earlier than what was spoken of.</summary>
    [GeneratedRegex(@"\b((?<n>an?|one|two|three|half an|\d{1,3})\s+(?<unit>hours?|minutes?|mins?)|(?<n>fifteen|thirty|forty.five)\s+(?<unit>minutes?|mins?))\s+(?<way>later|earlier|sooner|before|after)\b|\bback\s+(by\s+)?(?<n>an?|one|two|half an|\d{1,3})\s+(?<unit>hours?|minutes?)", RegexOptions.IgnoreCase)]
    public static partial Regex Shift();

    /// <summary>A name that stands right before an email address.</summary>
    [GeneratedRegex(@"^(?<name>[\p{L}][\p{L}'’.\-]*(\s+[\p{L}][\p{L}'’.\-]*){1,3})(\s*[,;:/]\s+|\s+[-–]\s+)\S+@\S+$")]
    public static partial Regex NameBeforeEmail();

    /// <summary>Words made of letters, as names are, with dots only behind initials and titles.</summary>
    [GeneratedRegex(@"^((\p{L}{1,2}\.)+|\p{L}[\p{L}'’\-]*)(\s+((\p{L}{1,2}\.)+|\p{L}[\p{L}'’\-]*)){0,3}$")]
    public static partial Regex NameLike();
}
