using System.Collections.Frozen;
using VoiceBookingKit.LocalSpeech.Native;

namespace VoiceBookingKit.LocalSpeech.Lexicon;

/// <summary>How words sound, from the model's dictionary (CMUdict).</summary>
internal static class PronouncingDictionary
{
    // Letters and halves of the day have sounds of their own, whatever else the same letters may spell; the dictionary knows one sound of some words that people say in two.
    private static readonly FrozenDictionary<string, string[]> Own = new Dictionary<string, string[]>
    {
        ["_a"] = ["EY"],
        ["_b"] = ["B IY"],
        ["_c"] = ["S IY"],
        ["_d"] = ["D IY"],
        ["_e"] = ["IY"],
        ["_f"] = ["EH F"],
        ["_g"] = ["JH IY"],
        ["_h"] = ["EY CH"],
        ["_i"] = ["AY"],
        ["_j"] = ["JH EY"],
        ["_k"] = ["K EY"],
        ["_l"] = ["EH L"],
        ["_m"] = ["EH M"],
        ["_n"] = ["EH N"],
        ["_o"] = ["OW"],
        ["_p"] = ["P IY"],
        ["_q"] = ["K Y UW"],
        ["_r"] = ["AA R"],
        ["_s"] = ["EH S"],
        ["_t"] = ["T IY"],
        ["_u"] = ["Y UW"],
        ["_v"] = ["V IY"],
        ["_w"] = ["D AH B AH L Y UW", "D AH B Y UW"],
        ["_x"] = ["EH K S"],
        ["_y"] = ["W AY"],
        ["_z"] = ["Z IY", "Z EH D"],
        ["_am"] = ["EY EH M", "AH EH M"],
        ["_pm"] = ["P IY EH M"],
        ["msn"] = ["EH M EH S EH N"],
        ["correct"] = ["K ER EH K T", "K AH R EH K T"],
        ["incorrect"] = ["IH N K ER EH K T", "IH N K AH R EH K T"],
        ["yeah"] = ["Y AE", "Y EH AH"],
        ["sure"] = ["SH UH R", "SH AO R"],
        ["fastmail"] = ["F AE S T M EY L"],
    }.ToFrozenDictionary();

    /// <summary>Finds words' sounds; those of words that it does not hold are guessed from their letters.</summary>
    /// <param name="path">The dictionary.</param>
    /// <param name="words">The words, in small letters.</param>
    /// <param name="guessed">How many were guessed.</param>
    /// <exception cref="Speech.SpeechProviderException">The dictionary can't be read.</exception>
    public static List<Pronunciation> Read(string path, IReadOnlySet<string> words, out int guessed)
    {
        var found = new Dictionary<string, List<string>>(words.Count);
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                if (line.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
                    continue;
                var bracket = line.AsSpan(0, space).IndexOf('(');
                var word = line[..(bracket > 0 ? bracket : space)];
                if (words.Contains(word))
                    Sounds(found, word).Add(line[(space + 1)..].Trim());
            }
        }
        catch (IOException unreadable)
        {
            MissingLibraries.ThrowNoModel(path, unreadable);
        }
        foreach (var (word, sounds) in Own)
        {
            if (words.Contains(word))
                found[word] = [.. sounds];
        }
        guessed = 0;
        foreach (var word in words.Where(word => !found.ContainsKey(word)))
        {
            Sounds(found, word).Add(LetterSounds.Guess(word));
            guessed++;
        }
        return [.. found.SelectMany(entry => entry.Value.Select((sounds, i) => new Pronunciation(entry.Key, i + 1, sounds)))];
    }

    private static List<string> Sounds(Dictionary<string, List<string>> found, string word)
    {
        if (!found.TryGetValue(word, out var sounds))
            found[word] = sounds = [];
        return sounds;
    }
}

/// <summary>One way in which a word sounds.</summary>
/// <param name="Word">The word.</param>
/// <param name="Way">1 for its usual sound.</param>
/// <param name="Phones">The sounds in CMUdict's phones, without stress, with spaces between them.</param>
internal readonly record struct Pronunciation(string Word, int Way, string Phones);
