namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>The words of the caller's turn: those that stand, those that may still change, and none of an earlier turn's.</summary>
internal sealed class HeardWords
{
    private string _standing = "";
    private string _interim = "";
    private int _taken;

    /// <summary>All words so far.</summary>
    public string Text { get; private set; } = "";

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether some of them may still change.</summary>
    public bool IsChanging => _interim.Length > 0;

    public int Count { get; private set; }

    /// <summary>An utterance as it is understood so far; tells whether that changes anything.</summary>
    public bool SetInterim(string utterance)
    {
        _interim = Rest(utterance);
        return Join();
    }

    /// <summary>An utterance for good; tells whether that changes anything.</summary>
    public bool AddFinal(string utterance)
    {
        _standing = Joined(_standing, Rest(utterance));
        (_interim, _taken) = ("", 0);
        return Join();
    }

    /// <summary>Gives the turn's words out; what a recogniser repeats of them is passed over.</summary>
    public string Take()
    {
        var text = Text;
        if (_interim.Length > 0)
            _taken += CountWords(_interim);
        (_standing, _interim) = ("", "");
        Join();
        return text;
    }

    /// <summary>Another recogniser begins, and is not played what was taken before.</summary>
    public void Renew() => _taken = 0;

    private bool Join()
    {
        var before = Text;
        Text = Joined(_standing, _interim);
        if (Text == before)
            return false;
        Count = CountWords(Text);
        return true;
    }

    private string Rest(string utterance)
    {
        var rest = utterance.AsSpan().Trim();
        for (var n = 0; n < _taken && !rest.IsEmpty; n++)
        {
            var space = rest.IndexOf(' ');
            rest = space < 0 ? [] : rest[(space + 1)..].TrimStart();
        }
        return rest.Length == utterance.Length ? utterance : rest.ToString();
    }

    private static string Joined(string one, string other) => one.Length == 0 ? other : other.Length == 0 ? one : $"{one} {other}";

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += text[i] != ' ' && (i == 0 || text[i - 1] == ' ') ? 1 : 0;
        return count;
    }
}
