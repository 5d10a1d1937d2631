using Microsoft.Extensions.Logging;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>Says things to the caller: what is said goes into the history at that moment, and what a model claims against the facts is not said.</summary>
internal sealed class Speaker(CallContext call, ConversationHistory history, ClaimCheck claims, ILogger logger)
{
    /// <summary>A model that goes on for longer than this in one turn is cut off.</summary>
    private const int LongestTurn = 4000;

    private volatile Expected _asks;
    private int _said;
    private bool _hasCorrected;

    /// <summary>What was asked for last: read from the words, unless the receptionist told it. Safe from any thread.</summary>
    public Expected Asks
    {
        get => _asks;
        set => _asks = value;
    }

    /// <summary>Whether anything has been said in this turn.</summary>
    public bool HasSpoken => _said > 0;

    /// <summary>Whether enough has been said in this turn.</summary>
    public bool IsHoarse => _said >= LongestTurn;

    /// <summary>Begins a turn.</summary>
    public void BeginTurn()
    {
        history.BeginTurn();
        _said = 0;
        _hasCorrected = false;
    }

    /// <summary>Says a sentence of the kit's own.</summary>
    public ConversationEvent.Words Say(string sentence)
    {
        history.AddWords(sentence);
        _asks = call.Language.ReadRequest(sentence) ?? _asks;
        var words = HasSpoken ? $" {sentence}" : sentence;
        _said += words.Length;
        return new ConversationEvent.Words(words);
    }

    /// <summary>Says a sentence of a model, if it may be said.</summary>
    public ConversationEvent.Words? SayForModel(string sentence)
    {
        if (sentence.Length == 0 || IsHoarse)
            return null;
        if (claims.IsTrue(sentence))
            return Say(sentence);

        EngineLog.FalseClaim(logger);
        if (_hasCorrected)
            return null;
        _hasCorrected = true;
        return Say(call.Phrases.NothingDoneYet);
    }
}
