using System.Text.RegularExpressions;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Phrases.English;

/// <summary>Tells whether an English sentence claims that an appointment was booked, moved or cancelled.</summary>
internal static partial class EnglishClaims
{
    public static ChangeKind? Find(string sentence)
    {
        var text = sentence.Replace('’', '\'');
        if (text.TrimEnd().EndsWith('?') || Open.IsMatch(text))
            return null;
        if (Claim.Match(text) is not { Success: true } claim)
            return null;
        return claim.Groups["done"].Value.ToUpperInvariant() switch
        {
            "CANCELLED" or "CANCELED" or "CALLED OFF" => ChangeKind.Cancelled,
            "MOVED" or "RESCHEDULED" => ChangeKind.Moved,
            _ => ChangeKind.Booked,
        };
    }

    // A condition, a plan, a denial, or a day that others have filled.
    [GeneratedRegex(
        @"\b(if|once|when|until|till|before|unless|as soon as|will|would|shall|should|could|can|may|might|to be|not|nothing|never|no|already|fully|isn't|aren't|haven't|hasn't|wasn't|can't|won't|cannot)\b|'ll\b|\bbooked (up|out|solid)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Open { get; }

    [GeneratedRegex(
        @"\b(you('re|\s+are|('ve|\s+have)\s+been)|(we|I)('ve|\s+have)?|(it|that|this|everything)('s|\s+is|\s+has\s+been|\s+was)|(your|the)(\s+\w+){0,4}?\s+(is|has\s+been|was)|(appointment|booking|reservation|meeting|demo)(\s+(is|has\s+been|was))?)(\s+(all|now|just|been|successfully|officially|gone\s+ahead\s+and|good\s+and))*\s+(?<done>booked|confirmed|scheduled|reserved|set|moved|rescheduled|cancelled|canceled|called\s+off)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim { get; }
}
