using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Components;

/// <summary>Which service, how long, and with whom.</summary>
public partial class WishForm
{
    private readonly string _name = "vb-" + Guid.NewGuid().ToString("N");

    /// <summary>Who is booked.</summary>
    [Parameter, EditorRequired]
    public Business Business { get; set; } = null!;

    /// <summary>The chosen service.</summary>
    [Parameter, EditorRequired]
    public Service Service { get; set; } = null!;

    /// <summary>The chosen length.</summary>
    [Parameter]
    public TimeSpan Duration { get; set; }

    /// <summary>With whom, or null for anyone.</summary>
    [Parameter]
    public Staff? Staff { get; set; }

    /// <summary>The visitor chose something else.</summary>
    [Parameter]
    public EventCallback<WishChoice> OnChanged { get; set; }

    private Task ChangeAsync(Service service, TimeSpan duration, Staff? staff) =>
        OnChanged.InvokeAsync(new WishChoice(service, duration, staff is not null && Business.StaffFor(service).Contains(staff) ? staff : null));
}

/// <summary>What a visitor chose in a <see cref="WishForm"/>.</summary>
/// <param name="Service">The service.</param>
/// <param name="Duration">One of its lengths.</param>
/// <param name="Staff">With whom, or null for anyone.</param>
public sealed record WishChoice(Service Service, TimeSpan Duration, Staff? Staff);
