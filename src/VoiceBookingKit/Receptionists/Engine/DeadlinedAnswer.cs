using Microsoft.Extensions.AI;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>One answer of one chat client, read against the clock; a client that ignores its cancellation is left behind.</summary>
internal sealed class DeadlinedAnswer(IChatClient client, IList<ChatMessage> messages, ChatOptions chatOptions, ReceptionistOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>The code of an answer that did not come in time.</summary>
    public const string IsLate = "receptionist_timeout";

    /// <summary>No honest answer comes in more pieces.</summary>
    private const int MostUpdates = 50_000;

    private readonly CancellationTokenSource _deadline = new(options.FirstWordsWithin, clock);
    private readonly Queue<AnswerPiece> _pieces = [];
    private IAsyncEnumerator<ChatResponseUpdate>? _updates;
    private Task<bool>? _moving;
    private int _read;
    private bool _hasSubstance;

    /// <summary>The next piece, or null at the end. A failure or a missed deadline is a piece too; only the caller's interruption throws.</summary>
    public async Task<AnswerPiece?> NextAsync(CancellationToken cancellationToken)
    {
        while (_pieces.Count == 0)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                _deadline.Token.ThrowIfCancellationRequested();
                _updates ??= client.GetStreamingResponseAsync(messages, chatOptions, _deadline.Token).GetAsyncEnumerator(_deadline.Token);
                _moving = _updates.MoveNextAsync().AsTask();
                // A client may ignore its token, so the wait itself has the deadline.
                if (!await _moving.WaitAsync(_deadline.Token).WaitAsync(cancellationToken))
                    return _hasSubstance ? null : new AnswerPiece.Broken("receptionist_empty", null);
                Read(_updates.Current);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (OperationCanceledException late) when (_deadline.IsCancellationRequested)
            {
                return new AnswerPiece.Broken(IsLate, late);
            }
            catch (Exception failure)
            {
                return new AnswerPiece.Broken("receptionist_failed", failure);
            }
        }
        return _pieces.Dequeue();
    }

    /// <summary>Stops the client, without waiting for it.</summary>
    public void Dispose()
    {
        _deadline.Cancel();
        _ = PutAwayAsync();
    }

    private async Task PutAwayAsync()
    {
        try
        {
            if (_moving is not null)
                await _moving.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (_updates is not null)
                await _updates.DisposeAsync();
        }
        catch (Exception)
        {
            // What an abandoned client fails with is nobody's concern any more.
        }
        _deadline.Dispose();
    }

    private void Read(ChatResponseUpdate update)
    {
        if (_read++ == 0)
            _deadline.CancelAfter(options.AnswerWithin);
        if (_read > MostUpdates)
            throw new InvalidOperationException($"The answer has more than {MostUpdates} pieces.");
        foreach (var content in update.Contents)
        {
            if (Piece(content) is not { } piece)
                continue;
            _hasSubstance |= piece is not AnswerPiece.Reasoning;
            _pieces.Enqueue(piece);
        }
        if (update.AdditionalProperties?.TryGetValue(ReceptionistProperties.Asks, out Expected asks) == true)
            _pieces.Enqueue(new AnswerPiece.Asks(asks));
    }

    private AnswerPiece? Piece(AIContent content) => content switch
    {
        TextReasoningContent thought => new AnswerPiece.Reasoning(thought),
        // White space alone is no answer, but it parts words.
        TextContent text when _hasSubstance || !string.IsNullOrWhiteSpace(text.Text) => new AnswerPiece.Text(text.Text),
        FunctionCallContent call => new AnswerPiece.Call(call),
        FunctionResultContent result => new AnswerPiece.Ran(result.CallId),
        ErrorContent error => new AnswerPiece.Broken("receptionist_failed", new InvalidOperationException($"The client reported an error: {error.ErrorCode}")),
        _ => null,
    };
}
