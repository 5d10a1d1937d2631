namespace VoiceBookingKit.Speech.Realtime;

/// <summary>Something that a realtime model is told of, because it neither heard nor said it.</summary>
/// <param name="Id">Its id: at most 32 letters, digits and underscores, new in this call.</param>
public abstract record RealtimeItem(string Id)
{
    /// <summary>What the caller typed, or another recogniser heard.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Text">The words.</param>
    public sealed record Caller(string Id, string Text) : RealtimeItem(Id);

    /// <summary>What the receptionist said with another voice.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Text">The words.</param>
    public sealed record Agent(string Id, string Text) : RealtimeItem(Id);

    /// <summary>A tool call that the kit made.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="CallId">What its result is addressed to.</param>
    /// <param name="Name">The tool.</param>
    /// <param name="Arguments">Its arguments as JSON.</param>
    public sealed record Call(string Id, string CallId, string Name, string Arguments) : RealtimeItem(Id);

    /// <summary>What came of a tool call.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="CallId">The call.</param>
    /// <param name="Output">The result as JSON.</param>
    public sealed record Result(string Id, string CallId, string Output) : RealtimeItem(Id);
}
