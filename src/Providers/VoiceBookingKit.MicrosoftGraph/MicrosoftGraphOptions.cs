using System.ComponentModel.DataAnnotations;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph;

/// <summary>Which Microsoft 365 or Outlook calendar is connected, and how it is signed in to.</summary>
/// <remarks>
/// Bound from <c>VoiceBooking:Calendars:NAME</c>, and checked when the host starts. Sign in as an application with <see cref="TenantId"/>, <see cref="ClientId"/> and
/// <see cref="ClientSecret"/>, or with <see cref="AccessToken"/>.
/// </remarks>
public sealed class MicrosoftGraphOptions : CalendarOptions, IValidatableObject
{
    /// <summary>Whose calendar it is: a user's address or id. Null for the user who signed in, which only <see cref="AccessToken"/> can mean.</summary>
    public string? Mailbox { get; set; }

    /// <summary>Which of the mailbox's calendars, by its id. Null for the default calendar.</summary>
    public string? CalendarId { get; set; }

    /// <summary>The organisation's tenant in Microsoft Entra: an id, or a domain such as <c>example.onmicrosoft.com</c>.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's (client) id in Microsoft Entra.</summary>
    public string? ClientId { get; set; }

    /// <summary>The value of a client secret of the application. Never logged.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gives an access token for Microsoft Graph with <c>Calendars.ReadWrite</c>, for hosts that sign in themselves; asked before each request from any thread, so keep it until it expires.</summary>
    public Func<CancellationToken, Task<string>>? AccessToken { get; set; }

    /// <summary>Whether the customer becomes an attendee, whom Outlook then mails about each change. Default: false, since the kit sends its own invitations.</summary>
    public bool AddCustomerAsGuest { get; set; }

    /// <summary>The IANA zone in which the mailbox's whole days are meant; the business's when null. Graph doesn't tell.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Where tokens come from; another address for national clouds. Default: <c>https://login.microsoftonline.com/</c>.</summary>
    [Required] public Uri LoginUrl { get; set; } = new("https://login.microsoftonline.com/");

    /// <summary>Where the API is found; another address for national clouds. Default: <c>https://graph.microsoft.com/v1.0/</c>.</summary>
    [Required] public Uri BaseUrl { get; set; } = new("https://graph.microsoft.com/v1.0/");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string?[] application = [TenantId, ClientId, ClientSecret];
        if (AccessToken is not null && application.Any(part => part is not null))
            yield return new("can't be combined with TenantId, ClientId and ClientSecret.", [nameof(AccessToken)]);
        foreach (var (name, value) in new[] { (nameof(TenantId), TenantId), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret) })
        {
            if (AccessToken is null && string.IsNullOrWhiteSpace(value))
                yield return new("is needed to sign in, together with the other two of TenantId, ClientId and ClientSecret; or set AccessToken by code.", [name]);
        }
        if (Guid.TryParse(ClientSecret, out _))
            yield return new("is the secret's id; copy its value, which Microsoft Entra shows once.", [nameof(ClientSecret)]);
        if (string.IsNullOrWhiteSpace(Mailbox) && (AccessToken is null || Mailbox is not null))
            yield return new("is needed: the address or id of the user whose calendar it is.", [nameof(Mailbox)]);
        if (CalendarId is not null && string.IsNullOrWhiteSpace(CalendarId))
            yield return new("is a calendar's id, or nothing at all for the default calendar.", [nameof(CalendarId)]);
        if (TimeZone is not null && !IanaZone.TryGet(TimeZone, out _))
            yield return new("must be an IANA time zone such as Europe/Berlin.", [nameof(TimeZone)]);
        if (!IsSafe(LoginUrl))
            yield return new("must be a whole address that begins with https://; the secret would travel in the clear.", [nameof(LoginUrl)]);
        if (!IsSafe(BaseUrl))
            yield return new("must be a whole address that begins with https://; tokens would travel in the clear.", [nameof(BaseUrl)]);
    }

    private static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true, Query: "", UserInfo: "" } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
