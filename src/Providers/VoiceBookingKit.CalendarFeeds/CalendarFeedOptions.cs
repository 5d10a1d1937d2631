using System.ComponentModel.DataAnnotations;
using VoiceBookingKit.CalendarFeeds.Fetching;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalendarFeeds;

/// <summary>Where a published calendar is, and how often and how much of it is read.</summary>
/// <remarks>
/// A feed is asked for at most once in <see cref="CalendarOptions.CacheFor"/>, for feeds 2 minutes by default, even where another calendar would be read anew; and then it is sent only if it
/// changed. What it says may be older still: many services renew their feeds only every few hours.
/// </remarks>
public sealed class CalendarFeedOptions : CalendarOptions, IValidatableObject
{
    /// <summary>Sets the defaults.</summary>
    public CalendarFeedOptions() => CacheFor = TimeSpan.FromMinutes(2);

    /// <summary>The feed's address: <c>https</c>, or <c>webcal</c>, which means the same. Required. Whoever knows it can often read the calendar, so it is never logged; keep it among your secrets.</summary>
    [Required] public Uri? Url { get; set; }

    /// <summary>The IANA zone in which its whole days and times without a zone are meant, unless the feed says; the business's when null.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The longest feed to take, in bytes, after it is unpacked. Default: 64 MB.</summary>
    [Range(1024L, 1024L * 1024 * 1024)] public long MaxBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>The most events to take. Default: 200,000.</summary>
    [Range(1, 1_000_000)] public int MaxEvents { get; set; } = 200_000;

    /// <summary>Whether the feed may come over unencrypted <c>http</c>. Default: false.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Whether the feed may be on this machine or in a private network. Default: false, so that nobody who may set an address can look into yours.</summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Write)
            yield return new ValidationResult("can't be set: a feed can only be read.", [nameof(Write)]);
        if (Url is not null && FeedAddress.ProblemOf(Url, AllowHttp) is { } problem)
            yield return new ValidationResult(problem, [nameof(Url)]);
        if (TimeZone is not null && !IanaZone.TryGet(TimeZone, out _))
            yield return new ValidationResult("must be an IANA time zone such as Europe/Berlin.", [nameof(TimeZone)]);
    }
}
