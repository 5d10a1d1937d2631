using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications;

/// <summary>Links with which a customer changes one appointment without an account: made for mails, and read by the page that they open.</summary>
/// <remarks>A link tells nothing about the appointment, can't be guessed, and stops working soon after the appointment's start. Members are safe from many threads.</remarks>
public interface IManageLinks
{
    /// <summary>The absolute address of the page for an appointment, or null when this host has no such page.</summary>
    /// <param name="appointment">The appointment.</param>
    Uri? Create(Appointment appointment);

    /// <summary>Reads the token of a link.</summary>
    /// <param name="token">Whatever a stranger sent, or null.</param>
    ManageLink Read(string? token);
}

/// <summary>What a link is worth.</summary>
/// <param name="State">Whether it opens the page.</param>
/// <param name="AppointmentId">The appointment that it opens; empty unless it does.</param>
public readonly record struct ManageLink(ManageLinkState State, Guid AppointmentId);

/// <summary>Whether a link opens the page.</summary>
public enum ManageLinkState
{
    /// <summary>It is none of ours, or was changed on its way.</summary>
    Invalid,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It opens the page.</summary>
    Valid,
}
