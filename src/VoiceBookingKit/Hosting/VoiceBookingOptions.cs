using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Hosting;

/// <summary>All settings of VoiceBookingKit.</summary>
/// <remarks>Bound from the configuration section <c>VoiceBooking</c>, then changed by code, then checked when the host starts.</remarks>
public sealed class VoiceBookingOptions
{
    /// <summary>The configuration section: <c>VoiceBooking</c>.</summary>
    public const string Section = "VoiceBooking";

    /// <summary>Who is booked.</summary>
    public BusinessOptions Business { get; set; } = new();

    /// <summary>What can be booked. Default: a 30-minute appointment.</summary>
    public IList<ServiceOptions> Services { get; } = [];

    /// <summary>Who can be booked, in the order in which "anyone" is tried. Default: one, named after the business.</summary>
    public IList<StaffOptions> Staff { get; } = [];

    /// <summary>The rules that every booking obeys.</summary>
    public RuleOptions Rules { get; set; } = new();

    /// <summary>What a session may take.</summary>
    public SessionOptions Session { get; set; } = new();

    /// <summary>Who has the word when.</summary>
    public TurnTakingOptions TurnTaking { get; set; } = new();

    /// <summary>Deadlines of recognisers and voices, and manners of speaking.</summary>
    public SpeechOptions Speech { get; set; } = new();

    /// <summary>How the receptionist speaks.</summary>
    public ReceptionistOptions Receptionist { get; set; } = new();
}
