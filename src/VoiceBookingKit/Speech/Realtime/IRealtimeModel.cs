using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Speech.Realtime;

/// <summary>A model that hears and speaks by itself, over one live connection for each call.</summary>
/// <remarks>A singleton, safe from many threads. It decides nothing: it speaks when it is asked to, and its tool calls are proposals that the session checks.</remarks>
public interface IRealtimeModel
{
    /// <summary>Opens the connection of one call; the caller of this method disposes it.</summary>
    /// <param name="language">The caller's language as a BCP 47 tag, or null.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <exception cref="SpeechProviderException">The service could not be reached, was too slow, or refused.</exception>
    Task<IRealtimeConnection> ConnectAsync(string? language, CancellationToken cancellationToken = default);
}

/// <summary>One call's connection to a <see cref="IRealtimeModel"/>: the caller's sound goes in, and words, sound and tool calls come out.</summary>
/// <remarks>
/// Everything that is sent may be sent from many threads; <see cref="ReadAsync"/> is enumerated once. The model never answers by itself: it only hears, writes down what the caller
/// says, and waits for <see cref="RespondAsync"/>. Disposing drops the connection at once. What is sent throws <see cref="SpeechProviderException"/> when the connection is gone.
/// </remarks>
public interface IRealtimeConnection : IAsyncDisposable
{
    /// <summary>What happens, in order, until the connection is disposed of.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SpeechProviderException">The connection broke off, or an answer was overdue.</exception>
    IAsyncEnumerable<RealtimeEvent> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>More of the caller's sound.</summary>
    /// <param name="pcm">PCM16 mono, little-endian, 16 kHz, whole samples; copied before the method returns.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask SendAudioAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken = default);

    /// <summary>Says who the model is and which tools it may call, from the next answer on.</summary>
    /// <param name="instructions">The system prompt.</param>
    /// <param name="tools">The tools.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask ConfigureAsync(string instructions, IReadOnlyList<AIFunctionDeclaration> tools, CancellationToken cancellationToken = default);

    /// <summary>Adds something that was said or done to what the model remembers.</summary>
    /// <param name="item">What.</param>
    /// <param name="after">The id of the item that it follows, or null to begin with it.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask AddAsync(RealtimeItem item, string? after, CancellationToken cancellationToken = default);

    /// <summary>Takes something out of what the model remembers.</summary>
    /// <param name="itemId">The item's id.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask RemoveAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary>Cuts the model's own spoken item where the caller stopped hearing it.</summary>
    /// <param name="itemId">The item's id.</param>
    /// <param name="heard">How much of its sound was heard.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask TruncateAsync(string itemId, TimeSpan heard, CancellationToken cancellationToken = default);

    /// <summary>Asks for an answer; its events carry the request's id.</summary>
    /// <param name="requestId">An id that is new in this call.</param>
    /// <param name="exactly">Words to say as they stand, beside the conversation and without tools; null for an answer to the conversation, of which only one may be under way.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask RespondAsync(string requestId, string? exactly = null, CancellationToken cancellationToken = default);

    /// <summary>Stops an answer; its <see cref="RealtimeEvent.ResponseEnded"/> still comes. One that has ended already is left alone.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    ValueTask CancelAsync(string requestId, CancellationToken cancellationToken = default);
}
