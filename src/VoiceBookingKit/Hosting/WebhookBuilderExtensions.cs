using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Webhooks;

namespace VoiceBookingKit.Hosting;

/// <summary>Tells the host's own systems of changes.</summary>
public static class WebhookBuilderExtensions
{
    /// <summary>
    /// Posts every booking, move and cancellation to an address, signed as Standard Webhooks has it. What is set under <c>VoiceBooking:Webhooks:NAME</c>, such as the secret, comes
    /// first and is changed by <paramref name="configure"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in the outbox and in configuration, such as <c>crm</c>; unique, and the same from one version of the host to the next.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder AddWebhook(this IVoiceBookingBuilder builder, string name, Action<WebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var services = builder.Services;
        services.AddSingleton<IConfigureOptions<WebhookOptions>>(provider => new ConfigureNamedOptions<WebhookOptions>(name, options =>
        {
            provider.GetService<IConfiguration>()?.GetSection($"{VoiceBookingOptions.Section}:Webhooks:{name}").Bind(options);
            configure?.Invoke(options);
            options.Name = name;
        }));
        services.AddOptions<WebhookOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>());
        services.TryAddSingleton<WebhookClient>();
        services.AddSingleton<INotificationChannel>(provider => new WebhookChannel(
            provider.GetRequiredService<IOptionsMonitor<WebhookOptions>>().Get(name), provider.GetRequiredService<WebhookClient>(), provider.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
