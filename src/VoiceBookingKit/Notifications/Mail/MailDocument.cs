namespace VoiceBookingKit.Notifications.Mail;

/// <summary>A mail's words without their looks, so that a translation need not know HTML. Every string is plain text.</summary>
public sealed record MailDocument
{
    /// <summary>The language's BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The line above all, such as the business's name.</summary>
    public required string Sender { get; init; }

    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>What is said first; a paragraph each.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The day, in large type.</summary>
    public required string Day { get; init; }

    /// <summary>The time, below the day.</summary>
    public required string Time { get; init; }

    /// <summary>The time by another clock, or null.</summary>
    public string? OtherTime { get; init; }

    /// <summary>Whether the time is struck through, because the appointment is off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Name and value of each fact.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>The one thing to press, or null.</summary>
    public MailLink? Button { get; init; }

    /// <summary>Before the links, or null.</summary>
    public string? LinksLabel { get; init; }

    /// <summary>Smaller links.</summary>
    public IReadOnlyList<MailLink> Links { get; init; } = [];

    /// <summary>The small print; a line each.</summary>
    public IReadOnlyList<string> Footer { get; init; } = [];
}

/// <summary>A link of a mail.</summary>
/// <param name="Text">What is pressed.</param>
/// <param name="Address">Where it leads.</param>
public sealed record MailLink(string Text, Uri Address);
