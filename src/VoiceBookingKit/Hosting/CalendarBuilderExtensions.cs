using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Hosting;

/// <summary>Connects the calendars that the business keeps elsewhere.</summary>
public static class CalendarBuilderExtensions
{
    /// <summary>Connects a calendar, to read busy time from and, with <see cref="CalendarOptions.Write"/>, to write appointments into.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in settings, logs and the audit trail, such as <c>maya</c>; each calendar has its own.</param>
    /// <param name="create">Makes the calendar, once.</param>
    /// <param name="configure">Sets what the section <c>VoiceBooking:Calendars:NAME</c> does not.</param>
    public static IVoiceBookingBuilder AddCalendar(
        this IVoiceBookingBuilder builder, string name, Func<IServiceProvider, ICalendarProvider> create, Action<CalendarOptions>? configure = null) =>
        builder.AddCalendar<CalendarOptions>(name, (services, _) => create(services), configure);

    /// <summary>Connects a calendar whose provider has options of its own; this is what a provider's <c>UseX</c> calls.</summary>
    /// <typeparam name="TOptions">The options: bound from the section <c>VoiceBooking:Calendars:NAME</c>, then changed by code, and checked when the host starts.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in settings, logs and the audit trail; each calendar has its own.</param>
    /// <param name="create">Makes the calendar from its options, once.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder AddCalendar<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(
        this IVoiceBookingBuilder builder, string name, Func<IServiceProvider, TOptions, ICalendarProvider> create, Action<TOptions>? configure = null)
        where TOptions : CalendarOptions
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        var section = $"{VoiceBookingOptions.Section}:Calendars:{name}";
        builder.Services.AddSingleton<IConfigureOptions<TOptions>>(
            services => new NamedConfigurationReader<TOptions>(name, section, services.GetService<IConfiguration>()));
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new NamedAnnotationsValidator<TOptions>(name, section));
        var options = builder.Services.AddOptions<TOptions>(name).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        builder.Services.AddSingleton(new CalendarRegistration(name, services =>
        {
            var set = services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
            return new ConnectedCalendar(name, create(services, set), set);
        }));
        return builder;
    }
}
