using Microsoft.Extensions.AI;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>One answer of a model while it is being read.</summary>
internal sealed class ModelAnswer
{
    private readonly SentenceBuffer _sentences = new();
    private readonly List<FunctionCallContent> _calls = [];
    private readonly HashSet<string> _ran = [];
    private readonly List<TextReasoningContent> _reasoning = [];

    /// <summary>Whether words of it have been said.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>Whether an answer before it broke off in mid-speech, so that it begins with an apology.</summary>
    public bool StartsAgain { get; set; }

    /// <summary>The tool calls that are still to be run, in order.</summary>
    public IEnumerable<FunctionCallContent> Calls => _calls.Where(call => !call.InformationalOnly && !_ran.Contains(call.CallId));

    /// <summary>What the receptionist says that it asks for; null when it doesn't say.</summary>
    public Expected? Asks { get; private set; }

    /// <summary>The model's thoughts.</summary>
    public IReadOnlyList<TextReasoningContent> Reasoning => _reasoning;

    /// <summary>Takes in a piece, and gives the sentences that it completes.</summary>
    public IEnumerable<string> Read(AnswerPiece piece)
    {
        switch (piece)
        {
            case AnswerPiece.Text text:
                return _sentences.Add(text.Words);
            case AnswerPiece.Reasoning thought:
                _reasoning.Add(thought.Content);
                break;
            case AnswerPiece.Call call:
                _calls.Add(call.Content);
                break;
            case AnswerPiece.Asks asks:
                Asks = asks.For;
                break;
            case AnswerPiece.Ran ran:
                _ran.Add(ran.CallId);
                break;
        }
        return [];
    }

    /// <summary>What is left when the answer is complete; empty when nothing is.</summary>
    public string Finish() => _sentences.Finish();
}
