using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace VoiceBookingKit.Components;

/// <summary>What all components of the kit share: their texts, and attributes for their root element.</summary>
public abstract class BookingComponent : ComponentBase
{
    private VoiceBookingText? _text;

    /// <summary>More CSS classes for the root element.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>More attributes for the root element.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>The host's services.</summary>
    [Inject]
    protected IServiceProvider Services { get; set; } = null!;

    /// <summary>The texts to show; they work with and without the host's localization.</summary>
    protected VoiceBookingText Text => _text ??= new(Services.GetService<IStringLocalizer<VoiceBookingText>>());
}
