using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Failover;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>The receptionists of one call in the order in which they are tried: each has a deadline and one more try, and then the next takes over for the rest of the call. Who keeps callers waiting is passed over in the next calls.</summary>
internal sealed class FallbackLine(IReadOnlyList<IChatClient> receptionists, PlaceInLine place, ReceptionistOptions options, TimeProvider clock, ILogger logger)
{
    private const int Tries = 2;

    /// <summary>Asks the receptionist in use, and leaves the reading to the caller of this method.</summary>
    public DeadlinedAnswer Ask(IList<ChatMessage> messages, ChatOptions chatOptions) => new(receptionists[place.Current], messages, chatOptions, options, clock);

    /// <summary>Asks for an answer, and yields it piece by piece.</summary>
    /// <param name="messages">Gives the messages as they stand at each try.</param>
    /// <param name="chatOptions">The tools.</param>
    /// <param name="hasSpoken">Whether words of this answer have been said, so that a new try would not go unnoticed.</param>
    /// <param name="prepared">An answer that was asked for before, in place of the first try; or null.</param>
    /// <param name="cancellationToken">Interrupts.</param>
    /// <returns>The pieces; a <see cref="AnswerPiece.Broken"/> takes back what came before it, and when it is the last, nobody can answer.</returns>
    public async IAsyncEnumerable<AnswerPiece> AskAsync(
        Func<IList<ChatMessage>> messages, Func<ChatOptions> chatOptions, Func<bool> hasSpoken, PreparedAnswer? prepared,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var tries = 0; ;)
        {
            var use = place.Begin();
            using var answer = prepared is null ? Ask(messages(), chatOptions()) : null;
            AnswerPiece.Broken? broken = null;
            var isSilent = true;
            while (broken is null && await (answer?.NextAsync(cancellationToken) ?? prepared!.NextAsync(cancellationToken)) is { } piece)
            {
                broken = piece as AnswerPiece.Broken;
                if (broken is not null)
                    continue;
                isSilent = false;
                use?.Work();
                yield return piece;
            }
            if (broken is null)
                yield break;

            prepared = null;
            tries = hasSpoken() ? Tries : tries + 1;
            EngineLog.ReceptionistFailed(logger, broken.Failure, place.Current, broken.Code);
            yield return broken;
            if (tries < Tries)
                continue;
            // The last in line stays: the next turn may find it well again.
            if (!place.HasNext)
                yield break;
            // A refusal costs callers no time, and may be for what this one said: only silence is remembered.
            if (isSilent && broken.Code == DeadlinedAnswer.IsLate)
                use?.Fail();
            place.GiveUp();
            tries = 0;
        }
    }
}

/// <summary>A piece of a receptionist's answer.</summary>
internal abstract record AnswerPiece
{
    private AnswerPiece() { }

    /// <summary>More text.</summary>
    public sealed record Text(string Words) : AnswerPiece;

    /// <summary>Thoughts, never said.</summary>
    public sealed record Reasoning(TextReasoningContent Content) : AnswerPiece;

    /// <summary>A tool is called.</summary>
    public sealed record Call(FunctionCallContent Content) : AnswerPiece;

    /// <summary>The client has run a tool by itself.</summary>
    public sealed record Ran(string CallId) : AnswerPiece;

    /// <summary>The receptionist tells what it asks the caller for.</summary>
    public sealed record Asks(Expected For) : AnswerPiece;

    /// <summary>The answer broke off.</summary>
    public sealed record Broken(string Code, Exception? Failure) : AnswerPiece;
}
