using System.Buffers.Binary;
using VoiceBookingKit.AspNetCore.Tokens;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.AspNetCore.CalendarFiles;

/// <summary>Makes links to calendar files that tell nothing, can't be guessed and stop working after a while.</summary>
internal sealed class SignedAppointmentLinks(ISeal seal, string prefix, TimeSpan lifetime, TimeProvider clock) : IAppointmentLinks
{
    private const string Purpose = "calendar";
    private const int GuidBytes = 16;

    public Uri? CalendarFile(Appointment appointment)
    {
        Span<byte> content = stackalloc byte[GuidBytes + sizeof(long)];
        appointment.Id.TryWriteBytes(content);
        BinaryPrimitives.WriteInt64BigEndian(content[GuidBytes..], (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        return new Uri($"{prefix}/appointments/{seal.Close(Purpose, content)}.ics", UriKind.Relative);
    }

    /// <summary>The appointment that a link of ours names, or null.</summary>
    public Guid? Read(string token)
    {
        if (!seal.TryOpen(Purpose, token, out var content) || content.Length != GuidBytes + sizeof(long))
            return null;
        var expires = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(GuidBytes)));
        return expires > clock.GetUtcNow() ? new Guid(content.AsSpan(0, GuidBytes)) : null;
    }
}
