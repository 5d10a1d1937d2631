using Microsoft.Extensions.AI;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists;

/// <summary>One caller's talk with the receptionist, turn by turn: the model, its tools, and the gate between them and the desk.</summary>
/// <remarks>
/// Not safe for concurrent turns: finish or cancel one enumeration before the next begins. Cancelling an enumeration is an interruption: the history keeps what was
/// yielded, or less when <see cref="Interrupted"/> says so. Disposing releases the slots that it holds.
/// </remarks>
public interface IConversation : IAsyncDisposable
{
    /// <summary>What the receptionist's last words asked the caller for, so that a recogniser knows what is likely. Cheap, and safe from any thread.</summary>
    Expected Expected => Expected.Anything;

    /// <summary>Says hello.</summary>
    /// <param name="cancellationToken">Interrupts.</param>
    IAsyncEnumerable<ConversationEvent> GreetAsync(CancellationToken cancellationToken = default);

    /// <summary>Answers one turn of the caller.</summary>
    /// <param name="text">What the caller said, not empty.</param>
    /// <param name="cancellationToken">Interrupts; a commit under way is finished and stays.</param>
    IAsyncEnumerable<ConversationEvent> AnswerAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells, between two turns, that the caller began to speak before the last answer was heard to its end. The history then keeps what was heard, a question that was cut short
    /// counts as not asked, and what was done and not heard is said again.
    /// </summary>
    /// <param name="heard">The words that were heard, a beginning of the answer's; empty for none, all of them when the caller only spoke too early.</param>
    void Interrupted(string heard)
    {
    }

    /// <summary>
    /// Begins, between two turns, to prepare the answer to what the caller has likely said; the next <see cref="AnswerAsync"/> with the same text makes use of it. Nothing is said,
    /// done, held or written down by a preparation.
    /// </summary>
    /// <param name="text">The caller's words.</param>
    /// <returns>Drops the preparation when it is disposed of, which is safe from any thread and at any time; null when there is nothing to prepare.</returns>
    IDisposable? Prepare(string text) => null;

    /// <summary>Answers silence: asks once whether the caller is there, then says goodbye and asks to end.</summary>
    /// <param name="cancellationToken">Interrupts.</param>
    IAsyncEnumerable<ConversationEvent> AnswerSilenceAsync(CancellationToken cancellationToken = default);
}

/// <summary>Begins conversations.</summary>
/// <remarks>A singleton, safe from many threads.</remarks>
public interface IConversations
{
    /// <summary>Begins one; the caller of this method disposes it.</summary>
    /// <param name="request">What is known of the caller.</param>
    IConversation Begin(ConversationRequest request);
}

/// <summary>What is known of a caller when a conversation begins.</summary>
/// <param name="CallId">The call's id: owner of its holds, and part of its audit trail.</param>
public sealed record ConversationRequest(string CallId)
{
    /// <summary>Who answers this call before the host's line of receptionists does, or null; it is not disposed.</summary>
    public IChatClient? Receptionist { get; init; }

    /// <summary>Whether answers are heard rather than read.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>The caller's IANA zone, or null.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The caller's language as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The caller's name, when known.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The caller's email address when the host has verified it; it then counts as proof.</summary>
    public string? VerifiedEmail { get; init; }
}
