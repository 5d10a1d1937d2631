using System.ComponentModel.DataAnnotations;
using System.Net.Security;

namespace VoiceBookingKit.Smtp;

/// <summary>The mail server: <c>VoiceBooking:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>The server's name, such as <c>smtp.example.com</c>. Needed unless <see cref="PickupFolder"/> is set.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port. Default: 587, or 465 when <see cref="Security"/> is <see cref="SmtpSecurity.Implicit"/>.</summary>
    [Range(1, 65_535)] public int? Port { get; set; }

    /// <summary>How the connection is encrypted. Default: <see cref="SmtpSecurity.StartTls"/>; a server that does not offer it is not used.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>The account to sign in with, or null to send without signing in.</summary>
    public string? UserName { get; set; }

    /// <summary>The account's password; a secret. Not needed with <see cref="AccessToken"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Gets an OAuth 2.0 access token for the account, for servers that take no passwords (XOAUTH2); set by code. Called for each connection.</summary>
    public Func<CancellationToken, ValueTask<string>>? AccessToken { get; set; }

    /// <summary>How long the server may take for one answer. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")] public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>A folder to write mails into as <c>.eml</c> files, in place of sending them: for trying things out. Relative paths begin at the host's content root.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>Judges the server's certificate in place of the system, for tests with certificates of their own.</summary>
    internal RemoteCertificateValidationCallback? CertificateJudge { get; set; }

    internal int PortInUse => Port ?? (Security == SmtpSecurity.Implicit ? 465 : 587);
}

/// <summary>How a connection to a mail server is encrypted.</summary>
public enum SmtpSecurity
{
    /// <summary>It begins plain and is encrypted before anything is told (RFC 3207).</summary>
    StartTls,

    /// <summary>It is encrypted from the start (RFC 8314).</summary>
    Implicit,

    /// <summary>It is not encrypted: for a server on the same machine. Without a loopback address no account is given to it.</summary>
    None,
}
