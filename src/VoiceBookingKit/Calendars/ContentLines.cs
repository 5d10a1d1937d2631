using System.Text;

namespace VoiceBookingKit.Calendars;

/// <summary>The lines of a calendar file: escapes what goes in, folds it, and ends each line as the format wants (RFC 5545 section 3.1).</summary>
internal sealed class ContentLines
{
    private const int MaxOctets = 75;
    private const string LineEnd = "\r\n";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a property whose value is known to need no escaping.</summary>
    public void Add(string property, string value)
    {
        var octets = 0;
        foreach (var rune in $"{property}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append(LineEnd).Append(' ');
                octets = 1;
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _text.Append(LineEnd);
    }

    /// <summary>Adds a property of type TEXT.</summary>
    public void AddText(string property, string text) => Add(property, TextEscape.Value(text));

    /// <summary>Adds a property whose value is a person's address.</summary>
    public void AddPerson(string property, CalendarPerson person)
    {
        var name = TextEscape.Parameter(person.Name ?? "");
        Add(name.Length == 0 ? property : $"{property};CN={name}", MailAddress.Uri(person.Email));
    }

    public override string ToString() => _text.ToString();
}
