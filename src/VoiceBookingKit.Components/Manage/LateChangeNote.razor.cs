using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components.Manage;

/// <summary>What a late change means, such as a fee, before it is made.</summary>
public partial class LateChangeNote
{
    /// <summary>The business's own words, or null for nothing.</summary>
    [Parameter, EditorRequired]
    public string? Text { get; set; }
}
