using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Calendars.Writing;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Delivery;
using VoiceBookingKit.Notifications.Mail;
using VoiceBookingKit.Notifications.Mail.English;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.BuiltIn;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Receptionists.Phrases.English;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Detection;
using VoiceBookingKit.Speech.Realtime;
using VoiceBookingKit.Wire;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VoiceBookingKit to a host.</summary>
public static class VoiceBookingServiceCollectionExtensions
{
    /// <summary>
    /// Adds everything that takes bookings: the business, the desk, the receptionist and the sessions. Settings come from the configuration section <c>VoiceBooking</c>, then
    /// from <paramref name="configure"/>; what is left out has a default, and all of it is checked when the host starts. Calling it again adds to what is there.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IServiceCollection AddVoiceBooking(this IServiceCollection services, Action<IVoiceBookingBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        AddOptions(services);

        AddBooking(services);
        AddCalendars(services);
        AddReceptionist(services);
        AddSessions(services);
        AddNotifications(services);

        configure?.Invoke(new VoiceBookingBuilder(services));
        return services;
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<VoiceBookingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<VoiceBookingOptions>, VoiceBookingConfiguration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VoiceBookingOptions>, VoiceBookingOptionsValidator>());
        services.TryAddSingleton(provider => BusinessReader.Read(Settings(provider), new SettingProblems())!);
        services.TryAddSingleton(provider => Settings(provider).Session);
        services.TryAddSingleton(provider => Settings(provider).TurnTaking);
        services.TryAddSingleton(provider => Settings(provider).Speech);
        services.TryAddSingleton(provider => Settings(provider).Receptionist);
    }

    private static void AddBooking(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBookingStore, InMemoryBookingStore>();
        services.TryAddSingleton(provider => new BookingDesk(
            provider.GetRequiredService<Business>(),
            provider.GetRequiredService<OutsideBooking>().Store,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BookingDesk>>(),
            provider.GetService<IOutboxPlanner>(),
            provider.GetRequiredService<IOutsideTime>()));
    }

    private static void AddCalendars(IServiceCollection services)
    {
        services.TryAddSingleton(CalendarRegistration.ConnectAll);
        services.TryAddSingleton<CalendarBusyTime>();
        services.TryAddSingleton<IOutsideTime>(provider => provider.GetRequiredService<CalendarBusyTime>());
        services.TryAddSingleton<CalendarFindings>();
        services.TryAddSingleton<OutsideBooking>();
        services.TryAddSingleton(provider => provider.GetRequiredService<OutsideBooking>().Changes);
        services.TryAddSingleton(provider => provider.GetRequiredService<OutsideBooking>().Reconciler);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CalendarWatch>());
    }

    private static void AddReceptionist(IServiceCollection services)
    {
        services.TryAddSingleton<ISpokenLanguage, EnglishLanguage>();
        services.TryAddSingleton<IReceptionistPhrases, EnglishPhrases>();
        services.TryAddSingleton<ServedAppointmentLinks>();
        services.TryAddSingleton<IAppointmentLinks>(provider => provider.GetRequiredService<ServedAppointmentLinks>());
        services.TryAddSingleton(BuiltInPhrases.English);
        services.TryAddSingleton<BuiltInReceptionist>();
        services.TryAddSingleton<IConversations>(provider => ActivatorUtilities.CreateInstance<Conversations>(provider, [Line(provider)]));
    }

    /// <summary>The receptionists that the host chose, and last the built-in one, which can always answer.</summary>
    private static IChatClient[] Line(IServiceProvider provider) =>
        [.. provider.GetServices<ChosenReceptionist>().Select(chosen => chosen.Client), provider.GetRequiredService<BuiltInReceptionist>()];

    private static void AddSessions(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new SpeechLine([.. provider.GetServices<NamedStt>()], [.. provider.GetServices<NamedTts>()])
        {
            Realtime = provider.GetService<IRealtimeModel>(),
        });
        services.TryAddSingleton<IVoiceActivityDetectors, SpectralVoiceActivityDetectors>();
        services.TryAddSingleton<ICallStore, InMemoryCallStore>();
        services.TryAddSingleton<CallRecorder>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISessionObserver, CallRecorder>(provider => provider.GetRequiredService<CallRecorder>()));
        services.TryAddSingleton(provider => new LiveCounts(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<VoiceBookingSessions>();
        services.TryAddSingleton<IVoiceBookingSessions>(provider => provider.GetRequiredService<VoiceBookingSessions>());
        services.TryAddSingleton<AudioLegs>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, VoiceBookingLifetime>());
    }

    private static void AddNotifications(IServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(OutboxSignal)))
            new VoiceBookingBuilder(services).AddProviderOptions<NotificationOptions>("Notifications");
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<IOutboxPlanner, NotificationPlanner>();
        services.TryAddSingleton<OutboxDelivery>();
        services.TryAddSingleton<IOutbox, OperatorOutbox>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxDispatcher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMailTemplates, EnglishMail>());
        services.TryAddSingleton<ServedManageLinks>();
        services.TryAddSingleton<IManageLinks>(provider => provider.GetRequiredService<ServedManageLinks>());
    }

    private static VoiceBookingOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<VoiceBookingOptions>>().Value;
}
