using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Speech;

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

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBookingStore, InMemoryBookingStore>();
        services.TryAddSingleton<BookingDesk>();
        services.TryAddSingleton<ICallStore, InMemoryCallStore>();

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
        services.TryAddSingleton(provider => Settings(provider).Receptionist);
        services.TryAddSingleton(provider => new ReceptionistLine([.. provider.GetServices<ChosenReceptionist>().Select(chosen => chosen.Client)]));
        services.TryAddSingleton(provider => new SpeechLine([.. provider.GetServices<NamedStt>()], [.. provider.GetServices<NamedTts>()]));
    }

    private static VoiceBookingOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<VoiceBookingOptions>>().Value;
}
