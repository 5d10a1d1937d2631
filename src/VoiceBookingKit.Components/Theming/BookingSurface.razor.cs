using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components;

/// <summary>Gives what it holds the kit's colours, type and spacing, from the <c>--vb-*</c> variables in force.</summary>
/// <remarks>Every component brings its own; use it around content of a host's named slots that should look alike.</remarks>
public partial class BookingSurface
{
    /// <summary>What it holds.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
