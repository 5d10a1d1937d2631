using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Smtp;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sends mail over SMTP.</summary>
public static class SmtpVoiceBookingBuilderExtensions
{
    /// <summary>
    /// Mails customers their invitations, cancellations and reminders, and the business its news, over SMTP. Settings come from <c>VoiceBooking:Smtp</c> unless given here.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseSmtp(this IVoiceBookingBuilder builder, Action<SmtpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddProviderOptions("Smtp", configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>());
        builder.Services.TryAddSingleton<PickupFolder>();
        return builder.UseMessageSender<SmtpSender>();
    }
}
