using System.Text.Json;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>
/// Keeps what the model remembers true to the call's history: what it heard and said itself stays, cut where the caller stopped hearing it; what it did not hear or say is added where
/// it belongs; and what never reached the caller is taken out.
/// </summary>
/// <remarks>Brought up to date by one at a time; <see cref="Heard"/> comes from another thread.</remarks>
internal sealed class RealtimeMemory
{
    private readonly Lock _gate = new();
    private readonly List<(string ItemId, string Plain)> _heard = [];
    private readonly List<RealtimeResponse> _answers = [];
    private readonly List<RealtimeEvent.ToolCall> _calls = [];
    private readonly Dictionary<AIContent, RememberedWords> _placed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _callIds = [];
    private string? _instructions;
    private int _ids;

    /// <summary>The model heard the caller say this.</summary>
    public void Heard(string itemId, string text)
    {
        lock (_gate)
            _heard.Add((itemId, new PlainLetters(text).Text));
    }

    /// <summary>The model has begun an answer.</summary>
    public void Began(RealtimeResponse answer) => _answers.Add(answer);

    /// <summary>Tells the model what it does not know yet.</summary>
    public async Task BringUpToDateAsync(IRealtimeConnection connection, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        await ConfigureAsync(connection, messages, options, cancellationToken).ConfigureAwait(false);
        await FollowAsync(connection, messages, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells the model what was said, done and not heard; who it is stays.</summary>
    public async Task FollowAsync(IRealtimeConnection connection, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        _calls.AddRange(_answers.SelectMany(answer => answer.Calls));
        var seen = new HashSet<AIContent>(ReferenceEqualityComparer.Instance);
        string? last = null;
        foreach (var message in messages.Where(message => message.Role != ChatRole.System))
        {
            foreach (var content in message.Contents.Where(content => content is TextContent or FunctionCallContent or FunctionResultContent))
            {
                seen.Add(content);
                if (!_placed.TryGetValue(content, out var words))
                    _placed[content] = words = new RememberedWords(connection, NewId);
                last = await PlaceAsync(words, message.Role, content, last, connection, cancellationToken).ConfigureAwait(false);
            }
        }
        await ForgetAsync(connection, seen, cancellationToken).ConfigureAwait(false);
    }

    private async Task ConfigureAsync(IRealtimeConnection connection, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var instructions = string.Join('\n', messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text));
        if (instructions == _instructions)
            return;
        await connection.ConfigureAsync(instructions, [.. options?.Tools?.OfType<AIFunctionDeclaration>() ?? []], cancellationToken).ConfigureAwait(false);
        _instructions = instructions;
    }

    private async Task<string?> PlaceAsync(
        RememberedWords words, ChatRole role, AIContent content, string? last, IRealtimeConnection connection, CancellationToken cancellationToken)
    {
        switch (content)
        {
            case TextContent said when role == ChatRole.Assistant:
                await words.ReviseAsync(said.Text, last, _answers, cancellationToken).ConfigureAwait(false);
                break;
            case TextContent typed when words.IsEmpty && !words.Adopt(HeardIn(typed.Text)):
                await words.AddAsync(new RealtimeItem.Caller(NewId(), typed.Text), last, cancellationToken).ConfigureAwait(false);
                break;
            case FunctionCallContent call when words.IsEmpty:
                if (_calls.FindIndex(own => own.Name == call.Name) is var own and >= 0)
                {
                    words.Adopt([_calls[own].ItemId]);
                    _callIds[call.CallId] = _calls[own].CallId;
                    _calls.RemoveAt(own);
                    break;
                }
                var id = _callIds[call.CallId] = NewId();
                await words.AddAsync(new RealtimeItem.Call(NewId(), id, call.Name, ToolArguments.Write(call.Arguments)), last, cancellationToken).ConfigureAwait(false);
                break;
            case FunctionResultContent result when words.IsEmpty && _callIds.TryGetValue(result.CallId, out var callId):
                await words.AddAsync(new RealtimeItem.Result(NewId(), callId, Written(result.Result)), last, cancellationToken).ConfigureAwait(false);
                break;
        }
        return words.LastItem ?? last;
    }

    /// <summary>Takes out what is no longer, or never became, part of the history.</summary>
    private async Task ForgetAsync(IRealtimeConnection connection, HashSet<AIContent> seen, CancellationToken cancellationToken)
    {
        foreach (var gone in _placed.Keys.Where(content => !seen.Contains(content)).ToList())
        {
            _placed.Remove(gone, out var words);
            await words!.RemoveAsync(cancellationToken).ConfigureAwait(false);
        }
        foreach (var unsaid in _answers.Select(answer => answer.ItemId).Concat(_calls.Select(call => call.ItemId)).OfType<string>().Distinct())
            await connection.RemoveAsync(unsaid, cancellationToken).ConfigureAwait(false);
        _answers.Clear();
        _calls.Clear();
    }

    /// <summary>The utterances that a turn's words were heard in; empty when they were typed.</summary>
    private List<string> HeardIn(string text)
    {
        var (plain, at, found) = (new PlainLetters(text).Text, 0, new List<string>());
        lock (_gate)
        {
            foreach (var (itemId, heard) in _heard.ToList())
            {
                if (heard.Length == 0 || plain.IndexOf(heard, at, StringComparison.Ordinal) is not (var place and >= 0))
                    continue;
                found.Add(itemId);
                at = place + heard.Length;
                _heard.Remove((itemId, heard));
            }
        }
        return found;
    }

    private string NewId() => $"vb_{++_ids}";

    private static string Written(object? result) => result is JsonElement { ValueKind: not JsonValueKind.Undefined } json ? json.GetRawText() : $"{result}";
}
