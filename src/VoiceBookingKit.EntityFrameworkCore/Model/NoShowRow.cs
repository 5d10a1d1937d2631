using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>A note that a customer did not come, as a row.</summary>
internal sealed class NoShowRow
{
    public Guid AppointmentId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public string? Note { get; init; }

    public static NoShowRow From(NoShow noShow) => new() { AppointmentId = noShow.AppointmentId, At = noShow.At, By = noShow.By, Note = noShow.Note };

    public NoShow ToNoShow() => new(AppointmentId, At, By, Note);
}
