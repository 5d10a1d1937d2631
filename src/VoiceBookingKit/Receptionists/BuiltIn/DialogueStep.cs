namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>What the receptionist does next: says something, uses a tool, or both.</summary>
/// <param name="State">Where the conversation stands afterwards.</param>
/// <param name="Text">What is said, before the tool's work if there is any; may be empty beside a tool.</param>
/// <param name="Use">The tool to use, or null to wait for the caller.</param>
internal sealed record DialogueStep(DialogueState State, string Text, ToolUse? Use = null);

/// <summary>A tool, and what it is given.</summary>
/// <param name="Tool">One of <see cref="ToolNames"/>.</param>
/// <param name="Arguments">By name; values that are null are left out.</param>
internal sealed record ToolUse(string Tool, IReadOnlyDictionary<string, object?> Arguments);
