using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using VoiceBookingKit.Components;
using VoiceBookingKit.Components.Localization;
using VoiceBookingKit.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Replaces texts of the components.</summary>
public static class TextsVoiceBookingBuilderExtensions
{
    /// <summary>Takes texts from resources of the host's own, in any language; a name that they leave out keeps the kit's text.</summary>
    /// <typeparam name="TResource">The type by which the resources are found, as for any <see cref="IStringLocalizer{T}"/>.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <remarks>Adds localization when the host has not. The names are those of the kit's <c>VoiceBookingText.resx</c>.</remarks>
    public static IVoiceBookingBuilder UseTexts<TResource>(this IVoiceBookingBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddLocalization();
        builder.Services.Replace(ServiceDescriptor.Singleton<IStringLocalizer<VoiceBookingText>, ReplacedTexts<TResource>>());
        return builder;
    }
}
