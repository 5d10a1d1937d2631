using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Follows a conversation's messages from the first to the last, and so knows where it stands.</summary>
internal sealed class ConversationReader(Dialogue dialogue, IanaZone zone, TimeProvider clock)
{
    // A user message is never changed, so the state before it holds for as long as the message lives.
    private readonly ConditionalWeakTable<ChatMessage, Reading> _known = [];

    /// <summary>What comes next after the last message.</summary>
    /// <param name="messages">The whole conversation as far as it is known, oldest first.</param>
    public DialogueStep Read(IReadOnlyList<ChatMessage> messages)
    {
        var (from, reading) = LastKnown(messages);
        DialogueStep? step = null;
        // A no that the conversation noted was heard in the caller's own words, which may say more.
        for (var i = from; i < messages.Count; i++)
        {
            var message = messages[i];
            if (message.Role == ChatRole.User)
            {
                _known.AddOrUpdate(message, reading);
                step = dialogue.Hear(reading.State, message.Text, Now(message), reading.LastSaid);
                reading = reading.After(step);
            }
            else if (message.Role == ChatRole.Assistant)
            {
                reading = Follow(reading, message);
            }
            else if (message.Role == ChatRole.Tool)
            {
                foreach (var result in message.Contents.OfType<FunctionResultContent>())
                {
                    if (result.RawRepresentation is not ToolResult learned || (step is not null && learned is RefusedResult { Reason: "declined" }))
                        continue;
                    var tool = reading.Tools.GetValueOrDefault(result.CallId) ?? reading.State.Awaiting ?? "";
                    step = dialogue.Learn(reading.State, tool, learned, Now(message));
                    reading = reading.After(step);
                }
            }
        }
        return step ?? dialogue.Open(reading.State, Now(null));
    }

    private (int From, Reading Reading) LastKnown(IReadOnlyList<ChatMessage> messages)
    {
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i].Role == ChatRole.User && _known.TryGetValue(messages[i], out var reading))
                return (i, reading);
        }
        return (0, Reading.Beginning);
    }

    private static Reading Follow(Reading reading, ChatMessage message)
    {
        var tools = reading.Tools;
        foreach (var call in message.Contents.OfType<FunctionCallContent>())
            tools = new Dictionary<string, string>(tools) { [call.CallId] = call.Name };
        // Who was interrupted after a word and is asked to repeat it means all of it.
        var isHeardInPart = reading.LastSaid?.StartsWith(message.Text.TrimEnd(), StringComparison.Ordinal) == true;
        return reading with { Tools = tools, LastSaid = isHeardInPart ? reading.LastSaid : message.Text };
    }

    private DateTime Now(ChatMessage? message) => zone.ToLocal(message?.CreatedAt ?? clock.GetUtcNow()).DateTime;

    private sealed record Reading(DialogueState State, string? LastSaid, IReadOnlyDictionary<string, string> Tools)
    {
        public static Reading Beginning { get; } = new(new DialogueState(), null, new Dictionary<string, string>());

        public Reading After(DialogueStep step) => this with { State = step.State, LastSaid = step.Text.Length > 0 ? step.Text : LastSaid };
    }
}
