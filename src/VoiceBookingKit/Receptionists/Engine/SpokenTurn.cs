using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>Where in the history the words of one turn stand, so that those that were never heard can be taken out.</summary>
internal sealed class SpokenTurn
{
    private readonly List<Passage> _passages = [];

    /// <summary>How much was said, in written characters: spaces differ between what is written and what is spoken.</summary>
    public int Length { get; private set; }

    public static int Written(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsWhiteSpace(c) ? 0 : 1;
        return count;
    }

    public void Clear()
    {
        _passages.Clear();
        Length = 0;
    }

    public void Add(ChatMessage message, TextContent content, int before, string text)
    {
        _passages.Add(new Passage(message, content, before, text));
        Length += Written(text);
    }

    /// <summary>Takes out all but the beginning; gives the messages that lost words.</summary>
    public IReadOnlyList<ChatMessage> Cut(int heard)
    {
        var changed = new List<ChatMessage>();
        for (var i = 0; i < _passages.Count; i++)
        {
            var passage = _passages[i];
            var length = Written(passage.Text);
            if (heard >= length)
            {
                heard -= length;
                continue;
            }
            var kept = Beginning(passage.Text, heard);
            heard = 0;
            // Later passages of the same content go with this one.
            if (passage.Before > passage.Content.Text.Length)
                continue;
            passage.Content.Text = $"{passage.Content.Text[..passage.Before]} {kept}".Trim();
            if (passage.Content.Text.Length == 0)
                passage.Message.Contents.Remove(passage.Content);
            changed.Add(passage.Message);
        }
        return changed;
    }

    private static string Beginning(string text, int written)
    {
        var end = 0;
        while (end < text.Length && written > 0)
            written -= char.IsWhiteSpace(text[end++]) ? 0 : 1;
        return text[..end];
    }

    private readonly record struct Passage(ChatMessage Message, TextContent Content, int Before, string Text);
}
