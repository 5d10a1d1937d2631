using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components;

/// <summary>Cal.com's own page in place of the month and the form.</summary>
public partial class ManualBooking
{
    /// <summary>Shows this page of Cal.com's, such as <c>team/demo</c>, in place of the kit's own month and form; see <see cref="CalEmbed"/>.</summary>
    [Parameter]
    public string? CalLink { get; set; }

    /// <summary>With <see cref="CalLink"/>: where Cal.com's script and pages come from; Cal.com's own site when null.</summary>
    [Parameter]
    public string? CalOrigin { get; set; }
}
