using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Hosting;

/// <summary>Chooses who answers, who listens and speaks, and where things are kept.</summary>
/// <remarks>Every type given here is made once, by the host's services, and shared by all calls.</remarks>
public static class ProviderBuilderExtensions
{
    /// <summary>Adds a language model to the line of receptionists; the first is asked first, and the built-in receptionist stands last.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Makes or finds the client; the host's services dispose what is made.</param>
    public static IVoiceBookingBuilder UseReceptionist(this IVoiceBookingBuilder builder, Func<IServiceProvider, IChatClient> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(provider => new ChosenReceptionist(create(provider)));
        return builder;
    }

    /// <summary>Adds a language model to the line of receptionists; the first is asked first, and the built-in receptionist stands last.</summary>
    /// <typeparam name="T">The client.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder UseReceptionist<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, IChatClient
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<T>();
        return builder.UseReceptionist(provider => provider.GetRequiredService<T>());
    }

    /// <summary>Changes how the receptionist speaks.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes it.</param>
    public static IVoiceBookingBuilder Receptionist(this IVoiceBookingBuilder builder, Action<ReceptionistOptions> configure) =>
        builder.Configure(options => configure(options.Receptionist));

    /// <summary>Keeps holds and appointments in another store than memory.</summary>
    /// <typeparam name="T">The store.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder UseStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, IBookingStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IBookingStore, T>());
        return builder;
    }

    /// <summary>Keeps the records of calls in another store than memory.</summary>
    /// <typeparam name="T">The store.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder UseCallStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, ICallStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallStore, T>());
        return builder;
    }

    /// <summary>Adds a recogniser to the line; the first that works listens.</summary>
    /// <typeparam name="T">The recogniser.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in logs.</param>
    public static IVoiceBookingBuilder AddStt<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder, string name) where T : class, IStt
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<T>();
        return builder.AddStt(name, provider => provider.GetRequiredService<T>());
    }

    /// <summary>Adds a recogniser to the line, such as a client of another library made one by <see cref="SpeechClientExtensions.AsIStt"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in logs.</param>
    /// <param name="create">Makes it, once.</param>
    public static IVoiceBookingBuilder AddStt(this IVoiceBookingBuilder builder, string name, Func<IServiceProvider, IStt> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(provider => new NamedStt(name, create(provider)));
        return builder;
    }

    /// <summary>Adds a voice to the line; the first that works speaks.</summary>
    /// <typeparam name="T">The voice.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in logs.</param>
    public static IVoiceBookingBuilder AddTts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder, string name) where T : class, ITts
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<T>();
        return builder.AddTts(name, provider => provider.GetRequiredService<T>());
    }

    /// <summary>Adds a voice to the line, such as a client of another library made one by <see cref="SpeechClientExtensions.AsITts"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in logs.</param>
    /// <param name="create">Makes it, once.</param>
    public static IVoiceBookingBuilder AddTts(this IVoiceBookingBuilder builder, string name, Func<IServiceProvider, ITts> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(provider => new NamedTts(name, create(provider)));
        return builder;
    }

    /// <summary>Lets a model that hears and speaks by itself take calls by voice; recognisers, receptionists and voices stand behind it, and typed conversations go on with them.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder UseRealtime<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, IRealtimeModel
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IRealtimeModel, T>());
        return builder;
    }

    /// <summary>Changes how long the receptionist waits for callers to finish, and what interrupts it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes it.</param>
    public static IVoiceBookingBuilder TurnTaking(this IVoiceBookingBuilder builder, Action<TurnTakingOptions> configure) =>
        builder.Configure(options => configure(options.TurnTaking));

    /// <summary>Tells voice from noise with another detector than the built-in one, such as a model.</summary>
    /// <typeparam name="T">Makes a detector for each call.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder UseVoiceActivity<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, IVoiceActivityDetectors
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IVoiceActivityDetectors, T>());
        return builder;
    }

    /// <summary>Adds a provider's own options: bound from <c>VoiceBooking:<paramref name="name"/></c>, then changed by code, and their annotations checked when the host starts.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The section's name, such as <c>Deepgram</c>.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder AddProviderOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(
        this IVoiceBookingBuilder builder, string name, Action<TOptions>? configure = null) where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var section = $"{VoiceBookingOptions.Section}:{name}";
        builder.Services.AddSingleton<IConfigureOptions<TOptions>>(
            provider => new ConfigurationReader<TOptions>(section, provider.GetService<IConfiguration>()));
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new AnnotationsValidator<TOptions>(section));
        var options = builder.Services.AddOptions<TOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return builder;
    }
}
