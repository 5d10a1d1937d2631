using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Hosting;

/// <summary>Links to the manage page, once the host's endpoints have told with what they sign; none before, and none on hosts without endpoints.</summary>
/// <remarks>Endpoints are mapped after services are built, so they can't register links of their own.</remarks>
public sealed class ServedManageLinks : IManageLinks
{
    private volatile IManageLinks? _served;

    /// <summary>Tells how links are made and read; done once, while the host starts.</summary>
    /// <param name="links">Makes and reads them.</param>
    public void ServeAt(IManageLinks links) => _served = links;

    /// <inheritdoc />
    public Uri? Create(Appointment appointment) => _served?.Create(appointment);

    /// <inheritdoc />
    public ManageLink Read(string? token) => _served?.Read(token) ?? new ManageLink(ManageLinkState.Invalid, Guid.Empty);
}
