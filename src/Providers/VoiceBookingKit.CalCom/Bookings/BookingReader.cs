using System.Globalization;
using System.Runtime.CompilerServices;
using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Bookings;

/// <summary>Reads bookings by id, through every move, and in lists.</summary>
internal sealed class BookingReader(CalComClient client)
{
    private const int MaxPages = 50;
    private const int MaxMoves = 50;

    /// <summary>A booking, or null when there is none.</summary>
    public async Task<CalComBooking?> GetAsync(string uid, CancellationToken cancellationToken)
    {
        var request = new CalComRequest(HttpMethod.Get, $"bookings/{Uri.EscapeDataString(uid)}", CalComQuirks.BookingsVersion);
        var answer = await client.SendAsync(request, CalComJson.Default.CalComDataCalComBooking, cancellationToken);
        return answer.Refusal switch
        {
            null => answer.Data,
            { IsMissing: true } => null,
            var refusal => throw CalComFailures.Of(refusal, "the calendar's settings"),
        };
    }

    /// <summary>The booking that an id stands for by now: each move gives it another.</summary>
    public async Task<CalComBooking?> FollowAsync(string uid, CancellationToken cancellationToken)
    {
        var booking = await GetAsync(uid, cancellationToken);
        for (var moves = 0; booking?.RescheduledToUid is { Length: > 0 } next; moves++)
        {
            if (moves == MaxMoves)
                throw CalComFailures.Unreadable(isWrite: false);
            booking = await GetAsync(next, cancellationToken) ?? booking with { RescheduledToUid = null };
        }
        return booking;
    }

    /// <summary>All bookings that lie within a stretch of time, whatever became of them.</summary>
    public IAsyncEnumerable<CalComBooking> ListAsync(TimeRange within, CancellationToken cancellationToken) =>
        WalkAsync($"afterStart={Escaped(CalComQuirks.Utc(within.Start))}&beforeEnd={Escaped(CalComQuirks.Utc(within.End))}", cancellationToken);

    /// <summary>All bookings of a customer, the newest first.</summary>
    public IAsyncEnumerable<CalComBooking> ListAsync(string email, CancellationToken cancellationToken) =>
        WalkAsync($"attendeeEmail={Escaped(email)}&sortCreated=desc", cancellationToken);

    private async IAsyncEnumerable<CalComBooking> WalkAsync(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = 0; ; page++)
        {
            // What was not read to its end can't be said not to be there.
            if (page == MaxPages)
                throw new CalendarProviderException("Cal.com lists more bookings than can be read through.");
            var path = string.Create(CultureInfo.InvariantCulture,
                $"bookings?status={Escaped(CalComQuirks.EveryStatus)}&{filter}&take={CalComQuirks.PageSize}&skip={page * CalComQuirks.PageSize}");
            var answer = await client.SendAsync(
                new CalComRequest(HttpMethod.Get, path, CalComQuirks.BookingsVersion), CalComJson.Default.CalComDataListCalComBooking, cancellationToken);
            if (answer.Refusal is { } refusal)
                throw CalComFailures.Of(refusal, "the calendar's settings");
            foreach (var booking in answer.Data!)
                yield return booking;
            if (!answer.HasNextPage)
                yield break;
        }
    }

    private static string Escaped(string value) => Uri.EscapeDataString(value);
}
