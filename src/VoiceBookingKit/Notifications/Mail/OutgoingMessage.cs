using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Notifications.Mail;

/// <summary>A mail as it is to be sent. Texts are as people write them: a sender encodes them so that none can pass for a header.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Globally unique, without angle brackets, such as <c>0198…@example.com</c>; the same for each attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>When it was first due, in UTC.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Who sends it.</summary>
    public required MessageAddress From { get; init; }

    /// <summary>Who gets it; at least one.</summary>
    public required IReadOnlyList<MessageAddress> To { get; init; }

    /// <summary>Who gets answers, or null for the sender.</summary>
    public MessageAddress? ReplyTo { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML, or null.</summary>
    public string? Html { get; init; }

    /// <summary>An invitation or a cancellation: sent as a part beside the texts, with its method, and again as an attachment, as mail programs want it. Null for none.</summary>
    public CalendarFile? Calendar { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<MessageAttachment> Attachments { get; init; } = [];

    /// <summary>More headers by name, such as <c>Auto-Submitted</c>; names of letters, digits and hyphens.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}

/// <summary>An address with the name to show.</summary>
/// <param name="Email">The bare address.</param>
/// <param name="Name">The name, or null.</param>
public sealed record MessageAddress(string Email, string? Name = null);

/// <summary>A file that goes with a message.</summary>
/// <param name="FileName">Its name, without a folder.</param>
/// <param name="ContentType">Its media type, such as <c>text/calendar; charset=utf-8</c>.</param>
/// <param name="Content">What it holds.</param>
public sealed record MessageAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
