using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using VoiceBookingKit.Booking;

[assembly: ResourceLocation("Localization")]
[assembly: RootNamespace("VoiceBookingKit.Components")]
[assembly: NeutralResourcesLanguage("en-US")]

namespace VoiceBookingKit.Components;

/// <summary>Every text that the components show.</summary>
/// <remarks>
/// A text comes from the host's <see cref="IStringLocalizer{T}"/> of this type when it has one that knows the name, else from the kit's own resources
/// (<c>Localization/VoiceBookingText.resx</c>, and satellite assemblies for other languages). The language is <see cref="CultureInfo.CurrentUICulture"/>.
/// </remarks>
/// <param name="localizer">The host's replacements, or null.</param>
public sealed class VoiceBookingText(IStringLocalizer<VoiceBookingText>? localizer)
{
    private static readonly ResourceManager Shipped = new("VoiceBookingKit.Components.Localization.VoiceBookingText", typeof(VoiceBookingText).Assembly);

    /// <summary>The text of a name, with its places filled.</summary>
    /// <param name="name">A name of <c>VoiceBookingText.resx</c>, such as <c>Dialog.Title</c>.</param>
    /// <param name="arguments">What goes into <c>{0}</c>, <c>{1}</c> and so on.</param>
    public string this[string name, params object[] arguments]
    {
        get
        {
            var text = Find(name) ?? name;
            return arguments.Length == 0 ? text : string.Format(Culture, text, arguments);
        }
    }

    /// <summary>The culture in which dates and numbers are written, so that they match the words around them.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Find("Culture") ?? "en-US");

    /// <summary>The text for a count: <c>Name.One</c> for exactly one, else <c>Name.Other</c> with the count as <c>{0}</c>.</summary>
    /// <param name="name">The name without its ending.</param>
    /// <param name="count">How many.</param>
    public string Count(string name, int count) => count == 1 ? this[name + ".One"] : this[name + ".Other", count];

    /// <summary>A day for the eye, such as <c>Tuesday, November 24</c>.</summary>
    /// <param name="day">The local day.</param>
    public string Day(DateOnly day) => day.ToString(this["Format.Day"], Culture);

    /// <summary>A time of day for the eye, such as <c>2:00 PM</c>.</summary>
    /// <param name="time">The local time.</param>
    public string Time(TimeOnly time) => time.ToString(this["Format.Time"], Culture);

    /// <summary>A stretch of local time, such as <c>2:00 – 2:30 PM</c>.</summary>
    /// <param name="start">Local start.</param>
    /// <param name="end">Local end.</param>
    public string TimeRange(DateTimeOffset start, DateTimeOffset end) =>
        this["Format.TimeRange", Time(TimeOnly.FromDateTime(start.DateTime)), Time(TimeOnly.FromDateTime(end.DateTime))];

    /// <summary>A length, such as <c>30 minutes</c>.</summary>
    /// <param name="duration">The length, in whole minutes.</param>
    public string Duration(TimeSpan duration) => Count("Format.Minutes", (int)duration.TotalMinutes);

    /// <summary>A zone's name for people, such as <c>New York time</c>.</summary>
    /// <param name="zone">An IANA name.</param>
    public string Zone(string zone) => this["Format.Zone", zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')];

    /// <summary>Why the desk refused, for the eye.</summary>
    internal string Refusal(BookingRefusal refusal) => Find("Refusal." + refusal) ?? this["Refusal.Other"];

    /// <summary>The text of a name, or null when it has none.</summary>
    internal string? Find(string name)
    {
        if (localizer?[name] is { ResourceNotFound: false } replaced)
            return replaced.Value;
        return Shipped.GetString(name, CultureInfo.CurrentUICulture);
    }
}
