using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>"anyone", "whoever is free": it does not matter who it is with.</summary>
internal static class AnyStaffReader
{
    private static readonly PhraseBook<bool> Said = new((true,
        [
            "anyone is fine/good/ok/okay", "anyone will do", "anyone works", "with anyone", "with anybody", "anybody is fine/good/ok",
            "anybody will do", "whoever", "whoever is free/available", "who ever is free",
            "any doctor/dentist/stylist/barber/therapist/staff/person/one is fine", "any of them", "either of them", "no preference",
            "does not matter who", "do not mind who", "do not care who", "any available", "whoever you have",
            "first available person/doctor/stylist", "anyone available", "anyone free", "anyone at all", "any staff member",
        ]));

    private static readonly PhraseBook<bool> Meant = new((true,

        [
            "anyone", "anybody", "any", "either", "whichever", "i do not mind", "do not mind", "does not matter", "i do not care",
            "do not care", "you choose", "you pick", "surprise me", "no one in particular", "nobody in particular", "not fussed",
            "up to you", "any one", "not really", "no",
        ]));

    /// <param name="line">The line.</param>
    /// <param name="expected">When staff was asked for, less has to be said.</param>
    public static bool Read(in Line line, Expected expected)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (Said.Read(line, at, out _) > 0 && (expected is Expected.Staff || !line.Is(at, "any") && !line.Is(at, "either") && !line.Is(at, "no"))
                || (expected == Expected.Staff && Meant.Read(line, at, out _) > 0))
                return true;
        }

        return false;
    }
}
