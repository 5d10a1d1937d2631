using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>A receptionist that remembers the call by itself. It is told when the caller did not hear its last words to the end, and need not wait for the next question to forget the rest.</summary>
internal interface IRemembersCall
{
    /// <summary>The history was cut behind what was heard. Does not block.</summary>
    /// <param name="history">All messages but the system's, oldest first.</param>
    void Cut(IReadOnlyList<ChatMessage> history);
}
