using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>A webhook as Cal.com sends it.</summary>
/// <param name="Trigger">Such as <c>BOOKING_CREATED</c>.</param>
/// <param name="Body">The body, as UTF-8 JSON.</param>
/// <param name="Signature">The value of <c>X-Cal-Signature-256</c>: lowercase hex of the body's HMAC-SHA256, without a prefix.</param>
public sealed record CalComDelivery(string Trigger, byte[] Body, string Signature)
{
    /// <summary>The signature in the other spelling, which Cal.com's guide for agents shows.</summary>
    public string PrefixedSignature => $"sha256={Signature}";

    internal static CalComDelivery Of(string trigger, CalComStoredBooking booking, CalComStoredBooking? before, DateTimeOffset at, string? secret)
    {
        var payload = trigger == "BOOKING_NO_SHOW_UPDATED" ? NoShow(booking) : Payload(booking, before);
        var json = new JsonObject { ["triggerEvent"] = trigger, ["createdAt"] = CalComJsonForms.Time(at), ["payload"] = payload };
        return Signed(trigger, Encoding.UTF8.GetBytes(json.ToJsonString()), secret);
    }

    internal static CalComDelivery Signed(string trigger, byte[] body, string? secret) => new(
        trigger, body, secret is null ? "no-secret-provided" : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));

    private static JsonObject Payload(CalComStoredBooking booking, CalComStoredBooking? before)
    {
        var attendee = CalComJsonForms.Of(booking.Attendee);
        attendee["utcOffset"] = 0;
        var payload = new JsonObject
        {
            ["type"] = booking.EventType.Slug,
            ["title"] = booking.EventType.Slug,
            ["startTime"] = CalComJsonForms.Time(booking.Start),
            ["endTime"] = CalComJsonForms.Time(booking.End),
            ["organizer"] = new JsonObject { ["name"] = booking.EventType.Username, ["email"] = $"{booking.EventType.Username}@example.com", ["timeZone"] = booking.EventType.Zone.Id },
            ["attendees"] = new JsonArray(attendee),
            ["uid"] = booking.Uid,
            ["bookingId"] = booking.Id,
            ["eventTypeId"] = booking.EventType.Id,
            ["status"] = booking.Status.ToUpperInvariant(),
            ["length"] = (int)(booking.End - booking.Start).TotalMinutes,
        };
        if (booking.Stands)
            payload["metadata"] = booking.Metadata.DeepClone();
        if (before is not null)
        {
            payload["rescheduleId"] = before.Id;
            payload["rescheduleUid"] = before.Uid;
            payload["rescheduleStartTime"] = CalComJsonForms.Time(before.Start);
            payload["rescheduleEndTime"] = CalComJsonForms.Time(before.End);
        }
        return payload;
    }

    private static JsonObject NoShow(CalComStoredBooking booking) => new()
    {
        ["bookingUid"] = booking.Uid,
        ["bookingId"] = booking.Id,
        ["attendees"] = new JsonArray(new JsonObject { ["email"] = booking.Attendee.Email, ["noShow"] = true }),
        ["message"] = "No-show status updated",
    };
}
