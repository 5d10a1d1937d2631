namespace VoiceBookingKit.Components;

/// <summary>Something that went wrong in a call, or that it had to do without.</summary>
/// <param name="Code">A stable word, such as <c>denied</c>, <c>unsupported</c>, <c>busy</c> or <c>text_too_long</c>.</param>
/// <param name="Message">What the visitor was told, in their language.</param>
public sealed record CallError(string Code, string Message);
