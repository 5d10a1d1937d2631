using System.Text.Json;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>What was said and done in a call, as a receptionist reads it.</summary>
/// <remarks>
/// <para>These conventions hold for every <see cref="IChatClient"/> in line, the built-in receptionist included:</para>
/// <list type="bullet">
/// <item>The first message is the system's, and is rendered anew for each request. Then assistant messages hold what was said, and nothing that was not: the greeting comes first.
/// User messages hold the caller's words as plain text and nothing else.</item>
/// <item>Every message has <see cref="ChatMessage.CreatedAt"/>.</item>
/// <item>A tool call is a <see cref="FunctionCallContent"/> in an assistant message, after the words said with it, and its <see cref="FunctionResultContent"/> follows in the next
/// message, the tool's. No call is without its result. <see cref="FunctionResultContent.Result"/> is the JSON that models read, a <see cref="JsonElement"/>;
/// <see cref="AIContent.RawRepresentation"/> is the <see cref="ToolResult"/> itself.</item>
/// <item>A call to book, move or cancel that is in order has a <see cref="ProposedResult"/>, and the assistant's next words are its read-back, said by the kit.</item>
/// <item>When the caller's next turn is a plain yes, the kit commits without asking the receptionist, and writes the same call again after the caller's words, with a
/// <see cref="DoneResult"/>, followed by the sentence that says so. When it can't be done, the call has a <see cref="RefusedResult"/>, or a <see cref="PlainResult"/> with
/// <see cref="ToolStatus.Unavailable"/>; a call of <see cref="ToolNames.CheckAvailability"/> that the kit made may follow, with the slots that are named, and then
/// the sentence that says so and offers them.</item>
/// <item>When it is a plain no, the kit writes the same call again with a <see cref="RefusedResult"/> whose reason is <c>declined</c>, and the receptionist answers.</item>
/// <item>Anything else is the receptionist's to answer. A question that changes nothing is answered alone: the kit asks for the yes again. For any other wish it calls tools
/// again; a new proposal takes the old one's place.</item>
/// <item>After a long while the oldest words are left out; calls and their results stay longest.</item>
/// </list>
/// </remarks>
internal sealed class ConversationHistory(TimeProvider clock, Func<ToolResult, JsonElement> render)
{
    /// <summary>Arguments longer than this are not worth repeating to a model that has already been refused.</summary>
    private const int MaxArguments = 8000;

    private const int MaxReasoning = 50_000;

    private readonly List<ChatMessage> _messages = [];
    private readonly SpokenTurn _turn = new();
    private ChatMessage? _calls;
    private ChatMessage? _results;
    private int _callNumber;

    /// <summary>All messages but the system's, oldest first.</summary>
    public IReadOnlyList<ChatMessage> Messages => _messages;

    /// <summary>Counts every change, so that whoever read it before knows whether it still stands.</summary>
    public int Version { get; private set; }

    /// <summary>How much has been said in this turn, in written characters.</summary>
    public int SaidInTurn => _turn.Length;

    /// <summary>The receptionist's turn begins.</summary>
    public void BeginTurn() => _turn.Clear();

    /// <summary>Keeps of what was said in this turn only its beginning.</summary>
    /// <param name="heard">How much of it was heard, in written characters.</param>
    public void KeepHeard(int heard)
    {
        CloseRound();
        Version++;
        foreach (var message in _turn.Cut(heard))
        {
            if (message.Contents.Count == 0)
                _messages.Remove(message);
        }
    }

    /// <summary>The caller's turn.</summary>
    public void AddCaller(string text)
    {
        CloseRound();
        Append(new ChatMessage(ChatRole.User, text));
    }

    /// <summary>Words that were said just now.</summary>
    public void AddWords(string text)
    {
        if (_results is not null)
            CloseRound();
        Version++;
        var message = Answering();
        if (message.Contents.OfType<TextContent>().LastOrDefault() is not { } said)
            message.Contents.Add(said = new TextContent(""));
        var before = said.Text.Length;
        said.Text = before == 0 ? text : $"{said.Text} {text}";
        _turn.Add(message, said, before, text);
    }

    /// <summary>A model's own thoughts, which some providers want back at the head of the message that calls tools; they are never said.</summary>
    public void AddReasoning(IReadOnlyList<TextReasoningContent> thoughts)
    {
        if (thoughts.Count == 0 || thoughts.Sum(thought => thought.Text.Length) > MaxReasoning)
            return;
        var whole = thoughts.Select(thought => new ChatResponseUpdate(ChatRole.Assistant, [thought])).ToChatResponse();
        var message = Answering();
        foreach (var thought in whole.Messages.SelectMany(part => part.Contents).Reverse())
            message.Contents.Insert(0, thought);
    }

    /// <summary>A tool call and what came of it, in one step, so that no call is ever without its result.</summary>
    public void AddCall(string name, IDictionary<string, object?>? arguments, ToolResult result)
    {
        var id = $"call_{++_callNumber}";
        _calls ??= Answering();
        _calls.Contents.Add(new FunctionCallContent(id, name, Sized(arguments)));
        _results ??= Append(new ChatMessage(ChatRole.Tool, new List<AIContent>()));
        _results.Contents.Add(new FunctionResultContent(id, render(result)) { RawRepresentation = result });
    }

    /// <summary>The model's answer is complete: what it says or does next belongs to its next message.</summary>
    public void CloseRound() => _calls = _results = null;

    /// <summary>Leaves out the oldest words, and then the oldest calls, until no more than so many messages are left.</summary>
    public void Trim(int most)
    {
        CloseRound();
        for (var i = 0; i < _messages.Count && _messages.Count > most;)
        {
            if (HasCalls(_messages[i]) || _messages[i].Role == ChatRole.Tool)
                i++;
            else
                _messages.RemoveAt(i);
        }
        while (_messages.Count > most)
            _messages.RemoveRange(0, HasCalls(_messages[0]) ? 2 : 1);
    }

    private ChatMessage Answering() =>
        _messages.LastOrDefault() is { } last && last.Role == ChatRole.Assistant ? last : Append(new ChatMessage(ChatRole.Assistant, new List<AIContent>()));

    private ChatMessage Append(ChatMessage message)
    {
        Version++;
        message.CreatedAt = clock.GetUtcNow();
        _messages.Add(message);
        return message;
    }

    private static bool HasCalls(ChatMessage message) => message.Contents.Any(content => content is FunctionCallContent);

    private static Dictionary<string, object?> Sized(IDictionary<string, object?>? arguments)
    {
        if (arguments is null || arguments.Sum(argument => argument.Key.Length + Length(argument.Value)) > MaxArguments)
            return [];
        return new Dictionary<string, object?>(arguments);
    }

    private static int Length(object? value) => value switch
    {
        string text => text.Length,
        JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText().Length,
        null or JsonElement or bool or int or long or double or decimal => 8,
        _ => value.ToString()?.Length ?? 0,
    };
}
