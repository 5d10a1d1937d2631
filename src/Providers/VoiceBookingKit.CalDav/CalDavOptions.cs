using System.ComponentModel.DataAnnotations;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav;

/// <summary>Where a CalDAV calendar is, and how to sign in to it.</summary>
public sealed class CalDavOptions : CalendarOptions, IValidatableObject
{
    /// <summary>The server, the account's address or the calendar itself, such as <c>https://cloud.example.com/remote.php/dav</c>; the rest is found from there. Required.</summary>
    [Required] public Uri? Url { get; set; }

    /// <summary>User name for Basic authentication, or null.</summary>
    public string? User { get; set; }

    /// <summary>Password for Basic authentication, best one made for this application alone. Never logged.</summary>
    public string? Password { get; set; }

    /// <summary>Gives the token for Bearer authentication, instead of a user and a password; asked before each request, from any thread.</summary>
    public Func<CancellationToken, ValueTask<string>>? Token { get; set; }

    /// <summary>Which calendar, by its display name, the last part of its address or its whole address; needed where the account has several.</summary>
    public string? Calendar { get; set; }

    /// <summary>The IANA zone in which its whole days and times without a zone are meant; the business's when null.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Whether a cancelled appointment is taken out of the calendar instead of being marked as cancelled in it. Default: false.</summary>
    public bool RemoveCancelled { get; set; }

    /// <summary>The longest answer to take, in bytes. Default: 64 MB.</summary>
    [Range(64L * 1024, 1024L * 1024 * 1024)] public long MaxAnswerBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>The most events to take of a calendar, those that are over not counted. Default: 20,000.</summary>
    [Range(1, 500_000)] public int MaxEvents { get; set; } = 20_000;

    /// <summary>Other hosts that may be sent the password or the token, such as <c>*.icloud.com</c>: servers that keep accounts on other hosts than they are addressed by.</summary>
    public IList<string> TrustedHosts { get; } = [];

    /// <summary>Whether to speak unencrypted <c>http</c> to another machine than this one. Default: false.</summary>
    public bool AllowHttp { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is not null && (!Url.IsAbsoluteUri || (Url.Scheme != Uri.UriSchemeHttps && Url.Scheme != Uri.UriSchemeHttp)))
            yield return new ValidationResult("must be a whole address that begins with https://.", [nameof(Url)]);
        else if (Url?.Scheme == Uri.UriSchemeHttp && !Url.IsLoopback && !AllowHttp)
            yield return new ValidationResult("is not encrypted: use https://, or set AllowHttp within a network that you trust.", [nameof(Url)]);
        else if (Url?.UserInfo.Length > 0)
            yield return new ValidationResult("must not hold the password; set User and Password instead.", [nameof(Url)]);
        if (Token is not null && (User is not null || Password is not null))
            yield return new ValidationResult("can't be combined with User and Password.", [nameof(Token)]);
        if (User is null != Password is null)
            yield return new ValidationResult("and Password belong together.", [nameof(User)]);
        if (TimeZone is not null && !IanaZone.TryGet(TimeZone, out _))
            yield return new ValidationResult("must be an IANA time zone such as Europe/Berlin.", [nameof(TimeZone)]);
    }
}
