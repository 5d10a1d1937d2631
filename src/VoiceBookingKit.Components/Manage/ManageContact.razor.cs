using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Components.Manage;

/// <summary>How to reach the business when the page can't help.</summary>
public partial class ManageContact
{
    /// <summary>Whom to reach.</summary>
    [Parameter, EditorRequired]
    public Business Business { get; set; } = null!;
}
