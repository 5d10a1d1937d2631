namespace VoiceBookingKit.Docs.Tests.Markdown;

/// <summary>A fenced block of a page.</summary>
/// <param name="File">The page's path.</param>
/// <param name="Line">Line of the page on which the code begins, from 1.</param>
/// <param name="Language">The word after the fence; may be empty.</param>
/// <param name="Given">Code that the page leaves out and the block needs.</param>
/// <param name="Code">The text between the fences.</param>
public sealed record CodeBlock(string File, int Line, string Language, string Given, string Code)
{
    public override string ToString() => $"{File}:{Line}";
}
