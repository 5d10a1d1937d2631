using VoiceBookingKit.Booking;
using VoiceBookingKit.CalCom.Bookings;
using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars.Changes;

namespace VoiceBookingKit.CalCom.Webhooks;

/// <summary>Reads from Cal.com what became of a booking by now, as the changes that led there.</summary>
/// <remarks>A webhook is only a reason to look, so that one that comes twice, late or out of order tells what is true all the same.</remarks>
internal sealed class BookingHistory(string calendar, CalComConnection connection)
{
    private const int MaxMoves = 50;

    /// <summary>The changes in their order; none when there is no such booking, or when it waits for its host.</summary>
    public async Task<IReadOnlyList<CalendarChange>> ReadAsync(CalComWebhook webhook, CancellationToken cancellationToken)
    {
        var changes = new List<CalendarChange>();
        if (await connection.Reader.GetAsync(webhook.PreviousUid ?? webhook.BookingUid!, cancellationToken) is not { } booking)
            return changes;

        var key = BookingMetadata.KeyOf(booking);
        if (booking.RescheduledToUid is null)
            changes.Add(Change(booking.RescheduledFromUid is null ? CalendarChangeKind.Created : CalendarChangeKind.Moved, booking, key));
        while (booking.RescheduledToUid is { Length: > 0 } next && changes.Count < MaxMoves)
        {
            if (await connection.Reader.GetAsync(next, cancellationToken) is not { } moved)
                break;
            // What was moved need not have kept what was attached to it.
            key = BookingMetadata.KeyOf(moved) ?? key;
            changes.Add(Change(CalendarChangeKind.Moved, moved with { RescheduledFromUid = booking.Uid }, key));
            booking = moved;
        }
        return Ended(changes, booking, key);
    }

    private List<CalendarChange> Ended(List<CalendarChange> changes, CalComBooking booking, string? key)
    {
        if (booking.IsPending && !AllowsPending(booking))
            changes.RemoveAt(changes.Count - 1);
        if (!booking.IsCancelled || changes.Count == 0)
            return changes;
        // Of what was new and is over, only the end is news.
        if (changes[^1].Kind == CalendarChangeKind.Created)
            changes.RemoveAt(changes.Count - 1);
        changes.Add(Change(CalendarChangeKind.Cancelled, booking, key));
        return changes;
    }

    private CalendarChange Change(CalendarChangeKind kind, CalComBooking booking, string? key)
    {
        var mapped = TypeOf(booking);
        var isOver = kind == CalendarChangeKind.Cancelled;
        // A booking is new or moved when it is made, and over when it was last changed.
        var at = (isOver ? booking.UpdatedAt : null) ?? booking.CreatedAt ?? connection.Clock.GetUtcNow();
        return new CalendarChange(calendar, kind, booking.ToEntry() with { IsCancelled = isOver }, at.ToUniversalTime())
        {
            Key = key,
            PreviousId = kind == CalendarChangeKind.Moved ? booking.RescheduledFromUid : null,
            ServiceId = mapped?.ServiceId,
            StaffId = mapped?.StaffId,
            Customer = CustomerOf(booking),
            Note = isOver && !string.IsNullOrWhiteSpace(booking.CancellationReason) ? booking.CancellationReason : null,
        };
    }

    private bool AllowsPending(CalComBooking booking) => TypeOf(booking) is { } mapped && connection.Types.For(mapped.ServiceId, mapped.StaffId ?? "").AllowsPending;

    private (string ServiceId, string? StaffId)? TypeOf(CalComBooking booking) =>
        connection.Types.Find(booking.EventTypeId ?? booking.EventType?.Id, booking.EventType?.Slug);

    private static Customer? CustomerOf(CalComBooking booking) => booking.Attendees is [{ Name: { } name, Email: { } email } attendee, ..]
        ? new Customer(name, email) { Phone = attendee.PhoneNumber, TimeZone = attendee.TimeZone, Language = attendee.Language }
        : null;
}
