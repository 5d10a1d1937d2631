using Microsoft.Extensions.AI;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists;

/// <summary>Keys of <see cref="ChatMessage.AdditionalProperties"/> by which a receptionist tells the kit what its words alone may not show.</summary>
public static class ReceptionistProperties
{
    /// <summary>What the message asks the caller for, an <see cref="Expected"/>; without it the kit reads the words.</summary>
    public const string Asks = "voicebooking.asks";
}
