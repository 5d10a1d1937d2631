using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Writes recognised words as people read them: spelled letters and halves of the day without their marks, "I" large.</summary>
internal static class Wording
{
    public static string Of(string hypothesis) => string.Join(' ', hypothesis.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '<').Select(word => Write(Segment.WithoutVariant(word))));

    public static Recognised Of(Fit fit, TimeSpan start) => Of(fit.Words, fit.Confidences, start);

    public static Recognised Of(IReadOnlyList<Segment> segments, IReadOnlyList<double> confidences, TimeSpan start)
    {
        var words = segments.Select((segment, i) => new HeardWord(
            Write(segment.Word), start + Time(segment.First), start + Time(segment.Last + 1), confidences[i])).ToList();
        return new Recognised(string.Join(' ', words.Select(word => word.Text)), words);
    }

    private static TimeSpan Time(int frame) => TimeSpan.FromSeconds((double)frame / Decoder.FrameRate);

    private static string Write(string word) => word switch
    {
        "_am" => "AM",
        "_pm" => "PM",
        "i" => "I",
        _ when word[0] == '_' => word[1..],
        _ when word.StartsWith("i'", StringComparison.Ordinal) => $"I{word[1..]}",
        _ => word,
    };
}
