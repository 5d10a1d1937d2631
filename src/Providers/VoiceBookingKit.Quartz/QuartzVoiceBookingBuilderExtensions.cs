using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Quartz;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Quartz;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts reminders on Quartz.NET.</summary>
public static class QuartzVoiceBookingBuilderExtensions
{
    /// <summary>
    /// Makes each reminder a trigger of the host's Quartz scheduler, which is added and started if the host has none. Choose its store and clustering as ever; without, it is in memory,
    /// and the triggers are made again from the outbox when the host starts.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets up the scheduler, such as its store; or null when the host has done so.</param>
    public static IVoiceBookingBuilder UseQuartzReminders(this IVoiceBookingBuilder builder, Action<IQuartzBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Named in full: as extensions they are mistaken for Quartz's health checks, whose package this one does not need.
        QuartzServiceCollectionExtensions.AddQuartz(builder.Services, quartz => configure?.Invoke(quartz));
        QuartzServiceCollectionExtensions.AddQuartzHostedService(builder.Services, options => options.WaitForJobsToComplete = true);
        builder.Services.TryAddSingleton<ReminderTriggers>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReminderSync>());
        return builder.Notifications(options => options.RemindersElsewhere = true);
    }
}
