using System.ComponentModel.DataAnnotations;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.GoogleCalendar;

/// <summary>Which Google calendar is connected, and how it is signed in to.</summary>
/// <remarks>Bound from <c>VoiceBooking:Calendars:NAME</c>, and checked when the host starts. Sign in with a service account's key, or with <see cref="AccessToken"/>.</remarks>
public sealed class GoogleCalendarOptions : CalendarOptions, IValidatableObject
{
    /// <summary>The calendar: an address such as <c>maya@example.com</c>, or the id from its settings. Required with a service account, which has no calendar of its own worth reading.</summary>
    [Required] public string CalendarId { get; set; } = "primary";

    /// <summary>The file with a service account's key in JSON, as Google Cloud gives it. The calendar has to be shared with the account's address.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The same as text, from a secret store. Never logged.</summary>
    public string? Key { get; set; }

    /// <summary>The user in whose name the service account acts, where an administrator has delegated the domain to it; null for its own.</summary>
    public string? ActAs { get; set; }

    /// <summary>Gives an access token with the scope <c>https://www.googleapis.com/auth/calendar</c>, for hosts that sign their users in themselves; asked before each request, so keep it until it expires.</summary>
    public Func<CancellationToken, Task<string>>? AccessToken { get; set; }

    /// <summary>Whether the customer is put on the event's guest list. Default: false, since the kit sends its own invitations.</summary>
    public bool AddCustomerAsGuest { get; set; }

    /// <summary>Whether Google mails the guests about what is written: <c>none</c>, <c>all</c> or <c>externalOnly</c>. Default: <c>none</c>.</summary>
    [RegularExpression("none|all|externalOnly", ErrorMessage = "is 'none', 'all' or 'externalOnly'.")] public string SendUpdates { get; set; } = "none";

    /// <summary>Where the API is found; another address for tests. Default: <c>https://www.googleapis.com/calendar/v3/</c>.</summary>
    [Required] public Uri BaseUrl { get; set; } = new("https://www.googleapis.com/calendar/v3/");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var ways = new object?[] { KeyFile, Key, AccessToken }.Count(way => way is not null);
        if (ways != 1)
            yield return new("Sign in one way: a service account's key as KeyFile or Key, or AccessToken set by code.", [nameof(KeyFile)]);
        if (KeyFile is not null && !File.Exists(KeyFile))
            yield return new("There is no such file.", [nameof(KeyFile)]);
        if (ActAs is not null && AccessToken is not null)
            yield return new("Only a service account can act for someone else.", [nameof(ActAs)]);
        if (BaseUrl is not { IsAbsoluteUri: true } || (BaseUrl.Scheme != "https" && !BaseUrl.IsLoopback))
            yield return new("must be an https address; tokens would travel in the clear.", [nameof(BaseUrl)]);
    }
}
