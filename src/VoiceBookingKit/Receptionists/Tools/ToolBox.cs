using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>The tools of one call, and the limits of using them: so many a turn, only within a turn, one at a time, and none once the caller is being asked to confirm.</summary>
internal sealed class ToolBox : IToolRunner, IDisposable
{
    private readonly Dictionary<string, ReceptionistTool> _tools;
    private readonly CallContext _call;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentQueue<ToolRun> _runs = [];
    private int _left;
    private bool _isAsking;

    public ToolBox(IEnumerable<ReceptionistTool> tools, CallContext call, ILogger logger)
    {
        _tools = tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal);
        _call = call;
        _logger = logger;
        Functions = [.. _tools.Values.Select(tool => new ToolFunction(tool, this))];
    }

    /// <summary>The tools for a model's client.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>The same tools for a client whose answer may never be used; they are run by what is given.</summary>
    public IReadOnlyList<AIFunction> FunctionsRunBy(IToolRunner runner) => [.. _tools.Values.Select(tool => new ToolFunction(tool, runner))];

    /// <summary>Whether this turn's calls are used up.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Whether a proposal was made in this turn, so that the caller has to be asked next.</summary>
    public bool IsAsking => _isAsking;

    /// <summary>Opens the box for a turn.</summary>
    public void Open(int calls)
    {
        _left = calls;
        _isAsking = false;
    }

    /// <summary>Closes it: until the next turn every call is refused.</summary>
    public void Close() => _left = 0;

    /// <summary>The next tool run that nobody has taken note of, or null.</summary>
    public ToolRun? Take() => _runs.TryDequeue(out var run) ? run : null;

    /// <summary>Runs a tool; whatever the arguments are, there is an answer.</summary>
    /// <param name="name">Any name that a model came up with.</param>
    /// <param name="arguments">Any arguments.</param>
    /// <param name="cancellationToken">Interrupts.</param>
    public async Task<ToolResult> RunAsync(string name, IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var result = await RunOnceAsync(name, arguments, cancellationToken);
            _isAsking |= result is ProposedResult;
            _runs.Enqueue(new ToolRun(_tools.ContainsKey(name) ? name : "unknown_tool", arguments, result));
            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A result as JSON.</summary>
    public JsonElement Render(ToolResult result) => ToolAnswers.Render(result, _call.Phrases.ShowTime);

    public void Dispose() => _one.Dispose();

    private async Task<ToolResult> RunOnceAsync(string name, IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        if (_isAsking)
            return new RefusedResult("waiting_for_caller") { Message = "The caller is being asked to confirm. Wait for the answer." };
        if (_left <= 0)
            return new RefusedResult("too_many_calls") { Message = "No more tools in this turn. Speak to the caller." };
        _left--;
        if (!_tools.TryGetValue(name, out var tool))
            return new RefusedResult("unknown_tool") { Message = $"The tools are: {string.Join(", ", _tools.Keys)}." };

        using var deadline = new CancellationTokenSource(_call.Options.StoreWithin, _call.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await tool.RunAsync(arguments, either.Token).WaitAsync(either.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            ToolLog.StoreFailed(_logger, failure, name);
            return new PlainResult(ToolStatus.Unavailable) { Message = "The calendar can't be reached just now. Nothing was done and nothing may be promised. Say so, and offer to take a message or to try again." };
        }
    }
}

/// <summary>One use of a tool.</summary>
internal sealed record ToolRun(string Name, IDictionary<string, object?>? Arguments, ToolResult Result);

internal static partial class ToolLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Error, Message = "The store failed under tool {Tool}.")]
    public static partial void StoreFailed(ILogger logger, Exception failure, string tool);
}
