using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>One turn while it is being answered: the state as it changes, and the sentences so far.</summary>
internal sealed class Turn(DialogueState state, Understanding heard, Voice voice)
{
    private readonly List<string> _said = [];
    private string? _settled;

    public DialogueState State { get; set; } = state;

    /// <summary>What the caller said; empty while a tool's result is being answered.</summary>
    public Understanding Heard { get; private set; } = heard;

    public Voice Voice { get; } = voice;

    public BuiltInPhrases Phrases => Voice.Phrases;

    /// <summary>The last thing that the caller heard, or null.</summary>
    public string? LastSaid { get; init; }

    /// <summary>Whether the turn brought the conversation forward.</summary>
    public bool HasProgress { get; set; }

    /// <summary>Whether the days and times that were named have settled on a slot.</summary>
    public bool IsSlotSettled { get; set; }

    /// <summary>Whether anything was said in this turn.</summary>
    public bool HasSpoken => _said.Count > 0;

    /// <summary>Goes on as if a day had not been named.</summary>
    public void LeaveOut(DateMention day) => Heard = Heard with { Dates = [.. Heard.Dates.Where(date => date != day)] };

    /// <summary>Says a sentence before the question that ends the turn.</summary>
    public void Say(IReadOnlyList<string> wordings, params ReadOnlySpan<(string Name, string Value)> values) => _said.Add(Voice.Say(wordings, values));

    /// <summary>Says which slot is settled on; left out when all of it is read back in the same turn.</summary>
    public void SaySettled(IReadOnlyList<string> wordings, params ReadOnlySpan<(string Name, string Value)> values)
    {
        _settled = Voice.Say(wordings, values);
        _said.Add(_settled);
    }

    /// <summary>Leaves <see cref="SaySettled"/> out.</summary>
    public void LeaveSettledToReadBack()
    {
        if (_settled is not null)
            _said.Remove(_settled);
    }

    /// <summary>Ends the turn with a question.</summary>
    public DialogueStep Ask(Question question, IReadOnlyList<string> wordings, params ReadOnlySpan<(string Name, string Value)> values)
    {
        Say(wordings, values);
        return Wait(question);
    }

    /// <summary>Ends the turn; the caller's next words are read as an answer to <paramref name="question"/>.</summary>
    public DialogueStep Wait(Question question) =>
        new(State with { Asked = question, Unclear = question == Question.WhichDay ? State.Unclear : null, Awaiting = null, Search = null }, string.Join(' ', _said));

    /// <summary>Uses a tool, and goes on when it has answered.</summary>
    public DialogueStep Use(string tool, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var given = new Dictionary<string, object?>();
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
                given[name] = value;
        }
        return new(State with { Awaiting = tool }, string.Join(' ', _said), new ToolUse(tool, given));
    }
}
