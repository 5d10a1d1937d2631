using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.AspNetCore.Tokens;

/// <summary>Makes short texts that only this site can have made. Safe from many threads.</summary>
internal interface ISeal
{
    /// <summary>The content under seal, in characters that are safe in a URL.</summary>
    /// <param name="purpose">What it is for; it opens for nothing else.</param>
    /// <param name="content">At most a few dozen bytes, nothing secret.</param>
    string Close(string purpose, ReadOnlySpan<byte> content);

    /// <summary>Gives back the content of a seal of ours, and nothing for anything else.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="text">Whatever a stranger sent.</param>
    /// <param name="content">The content, when the answer is true.</param>
    bool TryOpen(string purpose, string text, [NotNullWhen(true)] out byte[]? content);
}
