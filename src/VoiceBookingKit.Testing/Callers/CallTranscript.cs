using System.Text;

namespace VoiceBookingKit.Testing.Callers;

/// <summary>A call as it was had.</summary>
/// <param name="Lines">What was said, in order, beginning with the receptionist.</param>
/// <param name="IsSatisfied">Whether the caller was told that what they want was done, and hung up content.</param>
public sealed record CallTranscript(IReadOnlyList<CallLine> Lines, bool IsSatisfied)
{
    /// <summary>How many turns the caller had.</summary>
    public int CallerTurns => Lines.Count(line => line.IsCaller);

    /// <summary>The call as a person reads it.</summary>
    public override string ToString() => Lines.Aggregate(
        new StringBuilder(), (text, line) => text.Append(line.IsCaller ? "  Caller: " : "  Agent:  ").Append(line.Text).Append('\n')).ToString();
}

/// <summary>One side's words.</summary>
/// <param name="IsCaller">Whether the caller said them.</param>
/// <param name="Text">The words.</param>
public sealed record CallLine(bool IsCaller, string Text);
