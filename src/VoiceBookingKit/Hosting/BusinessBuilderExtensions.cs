using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Hosting;

/// <summary>Describes the business in code; what is said here wins over configuration.</summary>
public static class BusinessBuilderExtensions
{
    /// <summary>Changes any of the settings.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes them.</param>
    public static IVoiceBookingBuilder Configure(this IVoiceBookingBuilder builder, Action<VoiceBookingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Names the business and the zone in which its hours, dates and times are meant.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name that visitors know.</param>
    /// <param name="timeZone">An IANA zone, such as <c>America/New_York</c>.</param>
    /// <param name="configure">Sets address, phone and the like.</param>
    public static IVoiceBookingBuilder Business(
        this IVoiceBookingBuilder builder, string name, string timeZone, Action<BusinessOptions>? configure = null) => builder.Configure(options =>
        {
            options.Business.Name = name;
            options.Business.TimeZone = timeZone;
            configure?.Invoke(options.Business);
        });

    /// <summary>Sets the ordinary week.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="week">Such as <c>Mon-Fri 09:00-17:00; Sat 10:00-14:00</c>.</param>
    public static IVoiceBookingBuilder Hours(this IVoiceBookingBuilder builder, string week) =>
        builder.Configure(options => options.Business.Hours = week);

    /// <summary>Adds days on which the business is closed.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, or null for one day.</param>
    /// <param name="reason">Why, as callers hear it.</param>
    public static IVoiceBookingBuilder Closed(this IVoiceBookingBuilder builder, DateOnly from, DateOnly? to = null, string? reason = null) =>
        builder.Configure(options => options.Business.Closed.Add(new ClosedOptions { From = from, To = to, Reason = reason }));

    /// <summary>Adds a day with other hours than the week's.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="date">The day.</param>
    /// <param name="hours">Such as <c>10:00-12:00, 13:00-15:00</c>.</param>
    /// <param name="reason">Why, as callers hear it.</param>
    public static IVoiceBookingBuilder OpenOn(this IVoiceBookingBuilder builder, DateOnly date, string hours, string? reason = null) =>
        builder.Configure(options => options.Business.OpenOn.Add(new OpenOnOptions { Date = date, Hours = hours, Reason = reason }));

    /// <summary>Adds a service, in the place of one with the same id.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="id">Stable id, such as <c>demo</c>.</param>
    /// <param name="name">The name that callers see and hear.</param>
    /// <param name="minutes">How long it takes; with <paramref name="configure"/> more lengths can be added.</param>
    /// <param name="configure">Sets price, buffers and the like.</param>
    public static IVoiceBookingBuilder Service(
        this IVoiceBookingBuilder builder, string id, string name, int minutes = 30, Action<ServiceOptions>? configure = null) => builder.Configure(options =>
        {
            var service = new ServiceOptions { Id = id, Name = name, Durations = { minutes } };
            configure?.Invoke(service);
            Put(options.Services, service, other => other.Id == id);
        });

    /// <summary>Adds someone who can be booked, in the place of one with the same id.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="id">Stable id, such as <c>maya</c>.</param>
    /// <param name="name">The name that callers see and hear.</param>
    /// <param name="configure">Sets own hours and the like.</param>
    public static IVoiceBookingBuilder Staff(this IVoiceBookingBuilder builder, string id, string name, Action<StaffOptions>? configure = null) =>
        builder.Configure(options =>
        {
            var staff = new StaffOptions { Id = id, Name = name };
            configure?.Invoke(staff);
            Put(options.Staff, staff, other => other.Id == id);
        });

    /// <summary>Changes the rules that every booking obeys.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes them.</param>
    public static IVoiceBookingBuilder Rules(this IVoiceBookingBuilder builder, Action<RuleOptions> configure) =>
        builder.Configure(options => configure(options.Rules));

    /// <summary>Changes what a session may take.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes it.</param>
    public static IVoiceBookingBuilder Sessions(this IVoiceBookingBuilder builder, Action<SessionOptions> configure) =>
        builder.Configure(options => configure(options.Session));

    private static void Put<T>(IList<T> list, T item, Predicate<T> isSame)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (isSame(list[i]))
            {
                list[i] = item;
                return;
            }
        }
        list.Add(item);
    }
}
