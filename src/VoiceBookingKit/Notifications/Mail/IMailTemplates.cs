namespace VoiceBookingKit.Notifications.Mail;

/// <summary>The words of the mails, in one language. Register another for another language, or in place of one with the same.</summary>
/// <remarks>Shared by all deliveries; members are safe from many threads. The last registered of a language wins, and English stands in for languages that nobody writes.</remarks>
public interface IMailTemplates
{
    /// <summary>The language's BCP 47 tag, such as <c>en</c> or <c>pt-BR</c>; one without a region serves all its regions.</summary>
    string Language { get; }

    /// <summary>Writes a mail.</summary>
    /// <param name="facts">What it tells.</param>
    MailContent Write(MailFacts facts);
}

/// <summary>What a mail says.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as an HTML page, with every fact escaped.</param>
public sealed record MailContent(string Subject, string Text, string Html);
