using System.Text.RegularExpressions;

namespace VoiceBookingKit.Tests.Calendars;

/// <summary>Texts that break careless writers, and what a reader should make of them.</summary>
internal static partial class NastyTexts
{
    private static readonly string[] Pieces =
    [
        "a", "Ann", "O'Brien", " ", "  ", "\t", ";", ",", ":", "\\", "\\\\", "\\n", "\\N", "\\,", "\\;", "\"", "^", "^n", "^^", "^'", "=", "%2C", "%3B", "%5C", "%", "<b>",
        "\n", "\r\n", "\r", "\n\n", "\r\nATTENDEE:mailto:eve@example.com\r\n", "\nEND:VEVENT\nBEGIN:VEVENT\n", "\u0085", "\u2028", "\u2029", "\v", "\f",
        "\0", "\u0007", "\u001b[31m", "\u007f", "\u009b", "\u00e9", "e\u0301", "\u00df", "\u0130", "\u65e5\u672c\u8a9e", "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "\u202eevil",
        "\U0001F600", "\U0001F469\u200d\U0001F52C", "\U0001F1EB\U0001F1F7", "\u200b", "\ufeff", "\ud800", "\udc00", "\ufffd", "x=y;z=\"q\":w",
    ];

    public static string Next(Random random) => random.Next(40) switch
    {
        0 => "",
        1 => string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], 5000 / 4)),
        2 => Some(random, 1500),
        _ => Some(random, random.Next(1, 60)),
    };

    /// <summary>What is left of a text after the trip: one kind of line break, no control characters but the tab, and whole characters only.</summary>
    public static string AsRead(string text) =>
        Controls().Replace(LineBreaks().Replace(LoneSurrogates().Replace(text, "\ufffd"), "\n"), "");

    /// <summary>What is left of a name, which is one line.</summary>
    public static string NameAsRead(string name) => AsRead(name).Replace('\n', ' ').Replace('\t', ' ').Trim();

    private static string Some(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => Pieces[random.Next(Pieces.Length)]));

    [GeneratedRegex("\r\n|[\r\n\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineBreaks();

    [GeneratedRegex("[\0-\b\u000e-\u001f\u007f-\u0084\u0086-\u009f]")]
    private static partial Regex Controls();

    [GeneratedRegex("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")]
    private static partial Regex LoneSurrogates();
}
