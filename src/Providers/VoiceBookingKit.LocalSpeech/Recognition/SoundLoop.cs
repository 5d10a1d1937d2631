namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>A loop of mere speech sounds in any order: how well anything at all can be explained, against which words are weighed.</summary>
internal static class SoundLoop
{
    public const string Grammar = "sounds";

    private static readonly string[] Phones =
    [
        "AA", "AE", "AH", "AO", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F", "G", "HH", "IH", "IY", "JH", "K", "L", "M", "N", "NG", "OW", "OY", "P", "R", "S", "SH", "T", "TH",
        "UH", "UW", "V", "W", "Y", "Z", "ZH",
    ];

    private static readonly string Loop = $"#JSGF V1.0;\ngrammar sounds;\npublic <sounds> = ({string.Join(" | ", Phones.Select(Word))})+;\n";

    /// <summary>Teaches a decoder the loop.</summary>
    public static void Teach(Decoder decoder)
    {
        foreach (var phone in Phones)
            decoder.AddWord(Word(phone), phone);
        decoder.Load(Grammar, Loop);
    }

    private static string Word(string phone) => $"sound{phone.ToLowerInvariant()}";
}
