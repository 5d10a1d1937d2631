using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Tells whole answers from those to which more seems to belong.</summary>
internal static class WholeAnswers
{
    // What fits worse than this was rather heard wrong, as half a sentence often is.
    private const double FitsPoorly = -5;

    // What fits so well is what was said, though the language alone makes nothing of it: the name of a service, say.
    private const double FitsWell = 5;

    private static readonly EnglishLanguage English = new();

    /// <summary>Whether words are all of an answer.</summary>
    /// <param name="said">What the words mean; they are believed.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="fit">How much better they fit the sound than mere sounds do, a frame.</param>
    public static bool Contain(Understanding said, Expected asked, double fit)
    {
        if (fit < FitsPoorly)
            return false;
        return English.CompletenessOf(said.Text, asked) switch
        {
            Completeness.Complete => true,
            Completeness.Incomplete => false,
            _ => Says(said, asked, fit),
        };
    }

    private static bool Says(Understanding said, Expected expected, double fit) => expected switch
    {
        Expected.Name => said.Name?.Contains(' ', StringComparison.Ordinal) == true,
        Expected.Email or Expected.Phone or Expected.Reference => said.Intent != Intent.Other || said.Manner != Manner.None,
        Expected.Service or Expected.Staff => true,
        Expected.Confirmation when fit >= FitsWell => true,
        _ => said.Intent != Intent.Other || said.Dates.Count > 0 || said.Times.Count > 0 || said.Choice is not null || said.Manner != Manner.None || said.Topic != Topic.None,
    };
}
