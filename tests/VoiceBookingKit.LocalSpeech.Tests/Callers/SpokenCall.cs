using System.Runtime.InteropServices;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Callers;

/// <summary>One call in which a question is asked and answered after the other.</summary>
internal static class SpokenCall
{
    private static readonly EnglishLanguage English = new();

    /// <summary>Speaks the answers, one after another, and tells what was heard of each.</summary>
    public static async Task<IReadOnlyList<Answer>> HearAsync(IStt recogniser, CallerVoice voice, IReadOnlyList<(ExpectedSpeech Asked, string Said)> answers)
    {
        var sounds = new List<short[]>();
        foreach (var (_, said) in answers)
            sounds.Add(await voice.SayAsync(said, sounds.Count));
        var heard = answers.Select(_ => "").ToArray();
        var at = 0;
        var hints = new RecognitionHints(BookingPhrases.Names) { Expecting = () => answers[at].Asked };
        await foreach (var one in recogniser.ListenAsync(AllAsync(), AudioFormat.Session, hints))
        {
            if (one is Heard.Final { Text: var text })
                heard[at] = $"{heard[at]} {text}".Trim();
        }
        return [.. answers.Select((answer, i) => new Answer(answer.Asked, voice, answer.Said, heard[i], Means(answer.Said, heard[i], answer.Asked)))];

        async IAsyncEnumerable<ReadOnlyMemory<byte>> AllAsync()
        {
            for (var i = 0; i < sounds.Count; i++)
            {
                at = i;
                foreach (var frame in sounds[i].Chunk(320))
                {
                    await Task.Yield();
                    yield return MemoryMarshal.AsBytes<short>(frame).ToArray();
                }
            }
        }
    }

    /// <summary>What the kit's English makes of words at the business of <see cref="BookingPhrases.Names"/>.</summary>
    public static Understanding Understand(string text, ExpectedSpeech asked) => English.Understand(text, new UnderstandingContext(new DateTime(2026, 11, 2, 9, 0, 0))
    {
        Expected = Enum.Parse<Expected>(asked.ToString()),
        Services = [new("cut", ["Haircut"]), new("beard", ["Beard trim"]), new("color", ["Color and highlights"])],
        Staff = [new("maya", ["Maya Chen", "Maya"]), new("omar", ["Omar Haddad", "Omar"])],
    });

    private static bool Means(string said, string heard, ExpectedSpeech asked)
    {
        var (one, other) = (Understand(said, asked), Understand(heard, asked));
        return heard.Length > 0 && one.Intent == other.Intent && one.Dates.Select(date => (date.From, date.To)).SequenceEqual(other.Dates.Select(date => (date.From, date.To)))
            && one.Times.Select(time => (time.From, time.To)).SequenceEqual(other.Times.Select(time => (time.From, time.To))) && one.Name == other.Name && one.Email == other.Email
            && one.Phone == other.Phone && one.Confirm == other.Confirm && one.Reference == other.Reference && one.ServiceId == other.ServiceId && one.StaffId == other.StaffId && one.Choice == other.Choice;
    }
}

/// <summary>What a caller said, and what was heard.</summary>
internal sealed record Answer(ExpectedSpeech Asked, CallerVoice Voice, string Said, string Heard, bool IsUnderstood)
{
    /// <summary>Whether the recogniser made up a yes.</summary>
    public bool IsFalseYes => SpokenCall.Understand(Heard, Asked).Confirm == true && SpokenCall.Understand(Said, Asked).Confirm != true;

    public bool IsExact => Said.Equals(Heard, StringComparison.OrdinalIgnoreCase);
}
