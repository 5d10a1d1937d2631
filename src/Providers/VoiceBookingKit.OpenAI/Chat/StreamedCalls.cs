using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace VoiceBookingKit.OpenAI.Chat;

/// <summary>Puts together the tool calls of one answer, which arrive in pieces.</summary>
internal sealed class StreamedCalls
{
    private readonly List<StreamedCall> _calls = [];

    public void Add(StreamingChatToolCallUpdate piece)
    {
        var call = _calls.LastOrDefault(known => known.Index == piece.Index);
        // Some compatible services number every call 0; another id then is another call.
        if (call is null || (!string.IsNullOrEmpty(piece.ToolCallId) && call.Id.Length > 0 && piece.ToolCallId != call.Id))
            _calls.Add(call = new StreamedCall(piece.Index));
        if (!string.IsNullOrEmpty(piece.ToolCallId))
            call.Id = piece.ToolCallId;
        if (!string.IsNullOrEmpty(piece.FunctionName))
            call.Name = piece.FunctionName;
        if (piece.FunctionArgumentsUpdate is { } arguments && arguments.ToMemory().Length > 0)
            call.Arguments.Append(arguments);
    }

    /// <summary>All calls, once the answer has ended.</summary>
    public IEnumerable<AIContent> Finish() =>
        _calls.Where(call => call.Name.Length > 0)
            .Select((call, position) => ChatArguments.Read(call.Id.Length > 0 ? call.Id : $"call_{position}", call.Name, call.Arguments.ToString()));

    private sealed class StreamedCall(int index)
    {
        public int Index { get; } = index;
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public StringBuilder Arguments { get; } = new();
    }
}
