using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.Hosting;

/// <summary>Chooses how customers, the business and its systems are told of changes.</summary>
public static class NotificationBuilderExtensions
{
    /// <summary>Changes how people and systems are told.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes it.</param>
    public static IVoiceBookingBuilder Notifications(this IVoiceBookingBuilder builder, Action<NotificationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Sends mails through a sender: invitations and cancellations to customers, reminders as the services have them, and news to the business.</summary>
    /// <typeparam name="T">The sender, made once by the host's services.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder UseMessageSender<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, IMessageSender
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.Replace(ServiceDescriptor.Singleton<IMessageSender, T>());
        services.TryAddSingleton<MailWriter>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NotificationOptions>, MailSettingsValidator>());
        return builder.AddNotificationChannel<CustomerMail>().AddNotificationChannel<BusinessMail>();
    }

    /// <summary>Adds the words of mails in another language, or in place of the kit's own.</summary>
    /// <typeparam name="T">The words.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder AddMailTemplates<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, IMailTemplates
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IMailTemplates, T>();
        return builder;
    }

    /// <summary>Adds a way to tell of changes, such as text messages.</summary>
    /// <typeparam name="T">The channel, made once by the host's services.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IVoiceBookingBuilder AddNotificationChannel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IVoiceBookingBuilder builder) where T : class, INotificationChannel
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<INotificationChannel, T>());
        return builder;
    }
}
