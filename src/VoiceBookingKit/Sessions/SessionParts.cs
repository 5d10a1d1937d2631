using Microsoft.Extensions.Logging;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>What all sessions of a host share.</summary>
internal sealed record SessionParts(
    IConversations Conversations, SpeechLine Speech, RecognitionHints Hints, SessionOptions Options, TimeProvider Clock, ILogger Logger);
