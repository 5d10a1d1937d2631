namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>Something that a model on an <see cref="OpenAIRealtimeServer"/> remembers of its call.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its type, or for a message its role: <c>user</c>, <c>assistant</c>, <c>function_call</c> or <c>function_call_output</c>.</param>
/// <param name="Text">Its words, or a call's arguments, or a result.</param>
public sealed record OpenAIRealtimeItem(string Id, string Kind, string Text)
{
    /// <summary>Whether it was heard or spoken rather than written.</summary>
    public bool IsSound { get; init; }

    /// <summary>The call that it makes or answers; null for words.</summary>
    public string? CallId { get; init; }

    /// <summary>The tool that it calls; null for anything else.</summary>
    public string? Tool { get; init; }

    /// <summary>Where its sound was cut, in ms; null when it was not.</summary>
    public int? CutAt { get; init; }
}

/// <summary>What a model on an <see cref="OpenAIRealtimeServer"/> is asked to answer.</summary>
/// <param name="Items">All it remembers, oldest first.</param>
/// <param name="Instructions">Who it was told to be.</param>
/// <param name="Tools">The tools it may call.</param>
public sealed record OpenAIRealtimeRequest(IReadOnlyList<OpenAIRealtimeItem> Items, string Instructions, IReadOnlyList<string> Tools)
{
    /// <summary>What it remembers last.</summary>
    public OpenAIRealtimeItem Last => Items[^1];

    /// <summary>What the caller said last; empty when nothing was said.</summary>
    public string LastUserText => Items.LastOrDefault(item => item.Kind == "user")?.Text ?? "";
}

/// <summary>Bad days of an <see cref="OpenAIRealtimeServer"/>.</summary>
public sealed record OpenAIRealtimeFaults
{
    /// <summary>The HTTP status with which every connection is refused; null for none.</summary>
    public int? Status { get; init; }

    /// <summary>Whether a wrong key is refused by an event over the open socket, as the vendor also does, rather than by HTTP 401.</summary>
    public bool RefusesKeyByEvent { get; init; }

    /// <summary>From which answer to the conversation on, counted from 0, the connection is cut in its middle; null for never.</summary>
    public int? CutsAnswer { get; init; }

    /// <summary>From which answer to the conversation on, counted from 0, nothing comes any more; null for never.</summary>
    public int? HangsAtAnswer { get; init; }

    /// <summary>From which answer to the conversation on, counted from 0, the server reports a failure in its place; null for never.</summary>
    public int? FailsAnswer { get; init; }

    /// <summary>Whether answers begin with a message that is no JSON.</summary>
    public bool IsMalformed { get; init; }
}
