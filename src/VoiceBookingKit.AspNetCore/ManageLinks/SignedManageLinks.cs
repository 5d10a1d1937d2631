using System.Buffers.Binary;
using VoiceBookingKit.AspNetCore.Tokens;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.AspNetCore.ManageLinks;

/// <summary>Makes links to the manage page. A link holds the appointment's id and its own end under seal, and no personal data; the reference, by which callers prove themselves, is not in it.</summary>
internal sealed class SignedManageLinks(ISeal seal, Uri? page, TimeSpan grace, TimeProvider clock) : IManageLinks
{
    private const string Purpose = "manage";
    private const int GuidBytes = 16;

    public Uri? Create(Appointment appointment)
    {
        if (page is null)
            return null;
        Span<byte> content = stackalloc byte[GuidBytes + sizeof(long)];
        appointment.Id.TryWriteBytes(content);
        BinaryPrimitives.WriteInt64BigEndian(content[GuidBytes..], (appointment.Slot.Start + grace).ToUnixTimeSeconds());
        var separator = page.Query.Length == 0 ? '?' : '&';
        return new Uri($"{page.GetLeftPart(UriPartial.Query)}{separator}token={seal.Close(Purpose, content)}");
    }

    public ManageLink Read(string? token)
    {
        if (token is null || !seal.TryOpen(Purpose, token, out var content) || content.Length != GuidBytes + sizeof(long))
            return new ManageLink(ManageLinkState.Invalid, Guid.Empty);
        var ends = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(GuidBytes)));
        return ends > clock.GetUtcNow()
            ? new ManageLink(ManageLinkState.Valid, new Guid(content.AsSpan(0, GuidBytes)))
            : new ManageLink(ManageLinkState.Expired, Guid.Empty);
    }
}
