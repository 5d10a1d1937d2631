using System.Globalization;
using VoiceBookingKit.CalCom.Bookings;
using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Slots;

/// <summary>Asks what Cal.com offers: whatever it doesn't offer is busy, for whichever reason it has.</summary>
internal sealed class SlotReader(CalComClient client, BookingReader reader, EventTypeMap types, OwnClaims claims, TimeProvider clock)
{
    // Cal.com groups by whole days of a zone and has lost slots at their edges; what is asked for beyond them is cut off again.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    public async Task<BusyReading> ReadAsync(BusyQuery query, CancellationToken cancellationToken)
    {
        var asOf = clock.GetUtcNow();
        var questions =
            from type in types.AllFor(query.ServiceId, query.StaffId)
            from piece in Pieces(query.Within.Widen(Margin, Margin))
            select AskAsync(type, piece, query, cancellationToken);
        var answers = await Task.WhenAll(questions);
        var busy = OfferedTime.BusyAround(answers.SelectMany(slots => slots), query.Within);
        // Who asks about no service wants to see the entries, and is spared to look each of them up.
        return new BusyReading(query.ServiceId is null ? [.. busy, .. await BookingsAsync(query.Within, cancellationToken)] : busy, asOf);
    }

    private async Task<IReadOnlyList<BusyInterval>> BookingsAsync(TimeRange within, CancellationToken cancellationToken)
    {
        var bookings = new List<BusyInterval>();
        await foreach (var booking in reader.ListAsync(within, cancellationToken))
        {
            if (!booking.IsCancelled && booking.ToEntry() is var entry)
                bookings.Add(new BusyInterval(entry.Start, entry.End, entry.Id));
        }
        return bookings;
    }

    private async Task<IReadOnlyList<TimeRange>> AskAsync(CalComEventType type, TimeRange within, BusyQuery query, CancellationToken cancellationToken)
    {
        var path = $"slots?{Name(type)}&start={Escaped(CalComQuirks.Utc(within.Start))}&end={Escaped(CalComQuirks.Utc(within.End))}&format=range";
        if (type.HasSeveralLengths && query.Duration is { } wanted)
            path += string.Create(CultureInfo.InvariantCulture, $"&duration={(int)wanted.TotalMinutes}");
        if (query.Leaving is { } leaving)
            path += $"&bookingUidToReschedule={Escaped(leaving.Id)}";

        var request = new CalComRequest(HttpMethod.Get, path, CalComQuirks.SlotsVersion);
        var answer = await client.SendAsync(request, CalComJson.Default.CalComDataDictionaryStringListCalComSlot, cancellationToken);
        if (answer.Refusal is { } refusal)
            throw CalComFailures.Of(refusal, CalComFailures.SettingOf(query.ServiceId ?? "*"));

        TimeRange[] slots = [.. answer.Data!.SelectMany(day => Read(day.Key, day.Value))];
        if (query is { Duration: { } length, ServiceId: { } service } && slots.FirstOrDefault(slot => slot.Duration != length) is { Duration.Ticks: > 0 } other)
            throw WrongLength(service, length, other.Duration);
        return [.. slots, .. claims.Of(type)];
    }

    // Anything but days with whole slots is an answer that is not understood, and so no free time.
    private static IEnumerable<TimeRange> Read(string day, List<CalComSlot>? slots)
    {
        if (slots is null || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw CalComFailures.Unreadable(isWrite: false);
        foreach (var slot in slots)
        {
            if (slot is not { Start: { } start, End: { } end } || start >= end)
                throw CalComFailures.Unreadable(isWrite: false);
            yield return new TimeRange(start.ToUniversalTime(), end.ToUniversalTime());
        }
    }

    private static IEnumerable<TimeRange> Pieces(TimeRange within)
    {
        var start = within.Start;
        for (; within.End - start > CalComQuirks.LongestSlotQuestion; start += CalComQuirks.LongestSlotQuestion - Margin)
            yield return new TimeRange(start, start + CalComQuirks.LongestSlotQuestion);
        yield return new TimeRange(start, within.End);
    }

    private static string Name(CalComEventType type)
    {
        if (type.Id is { } id)
            return string.Create(CultureInfo.InvariantCulture, $"eventTypeId={id}");
        var owner = type.Username is { } user ? $"username={Escaped(user)}" : $"teamSlug={Escaped(type.TeamSlug!)}";
        var organization = type.OrganizationSlug is { } slug ? $"&organizationSlug={Escaped(slug)}" : "";
        return $"eventTypeSlug={Escaped(type.Slug!)}&{owner}{organization}";
    }

    private static string Escaped(string value) => Uri.EscapeDataString(value);

    private static CalendarProviderException WrongLength(string service, TimeSpan wanted, TimeSpan offered) => new(
        $"Cal.com offers {offered.TotalMinutes:0} minutes where the service lasts {wanted.TotalMinutes:0}: make the lengths equal, or set {CalComFailures.SettingOf(service)}:HasSeveralLengths.")
    { IsTransient = false };
}
