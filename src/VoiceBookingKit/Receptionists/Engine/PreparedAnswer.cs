using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Receptionists.Tools;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>A model's answer to what the caller has likely said: asked for, read ahead, and either used or dropped.</summary>
/// <remarks>
/// It has no effect before it is used. A client that runs tools by itself is refused until then, which spoils the answer; after it was dropped, for ever. Dropping it is safe
/// from any thread and at any time.
/// </remarks>
internal sealed class PreparedAnswer : IToolRunner, IDisposable
{
    private readonly Channel<AnswerPiece> _pieces = Channel.CreateUnbounded<AnswerPiece>(new() { SingleReader = true, SingleWriter = true });
    private readonly CancellationTokenSource _dropped = new();
    private readonly Lock _gate = new();
    private readonly ToolBox _tools;
    private readonly int _version;
    private bool _isUsed;
    private bool _isSpoiled;

    /// <param name="text">What the caller has likely said.</param>
    /// <param name="version">The history's version that it is an answer to.</param>
    /// <param name="tools">The tools, for the time after it was used.</param>
    /// <param name="ask">Asks the receptionist in use with the tools that are given.</param>
    public PreparedAnswer(string text, int version, ToolBox tools, Func<IReadOnlyList<AIFunction>, DeadlinedAnswer> ask)
    {
        (Text, _version, _tools) = (text, version, tools);
        // Whoever listens to the caller does not wait for a client to begin.
        _ = Task.Run(() => ReadAsync(ask(tools.FunctionsRunBy(this))), CancellationToken.None);
    }

    public string Text { get; }

    /// <summary>Uses it, if it still is what would be asked for.</summary>
    public bool TryUse(string text, int version)
    {
        lock (_gate)
        {
            if (_isSpoiled || _dropped.IsCancellationRequested || text != Text || version != _version)
                return false;
            return _isUsed = true;
        }
    }

    /// <summary>The next piece, or null at the end.</summary>
    public async Task<AnswerPiece?> NextAsync(CancellationToken cancellationToken) =>
        await _pieces.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) && _pieces.Reader.TryRead(out var piece) ? piece : null;

    public async Task<ToolResult> RunAsync(string name, IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_isUsed || _dropped.IsCancellationRequested)
            {
                _isSpoiled = true;
                return new RefusedResult("too_early") { Message = "The caller has not finished. Nothing can be looked up or done yet." };
            }
        }
        return await _tools.RunAsync(name, arguments, cancellationToken).ConfigureAwait(false);
    }

    public JsonElement Render(ToolResult result) => _tools.Render(result);

    public void Dispose()
    {
        lock (_gate)
            _isSpoiled = true;
        _dropped.Cancel();
    }

    private async Task ReadAsync(DeadlinedAnswer answer)
    {
        using (answer)
        {
            try
            {
                while (await answer.NextAsync(_dropped.Token).ConfigureAwait(false) is { } piece)
                    _pieces.Writer.TryWrite(piece);
            }
            catch (OperationCanceledException)
            {
                // It is not wanted any more.
            }
        }
        _pieces.Writer.TryComplete();
    }
}
