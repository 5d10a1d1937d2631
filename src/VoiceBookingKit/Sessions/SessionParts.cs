using Microsoft.Extensions.Logging;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>What all sessions of a host share.</summary>
internal sealed record SessionParts(
    IConversations Conversations, SpeechLine Speech, RecognitionHints Hints, SessionOptions Options, TimeProvider Clock, ILogger Logger)
{
    public required TurnTakingOptions TurnTaking { get; init; }

    public required SpeechOptions SpeechOptions { get; init; }

    public required ISpokenLanguage Language { get; init; }

    public required IReceptionistPhrases Phrases { get; init; }

    /// <summary>The detectors that the host chose.</summary>
    public required IVoiceActivityDetectors Detectors { get; init; }

    /// <summary>Those that take over when they fail.</summary>
    public required IVoiceActivityDetectors BuiltInDetectors { get; init; }

    public required LiveCounts Counts { get; init; }

    public required SpeechCircuits Circuits { get; init; }
}
