using System.Text.Json.Nodes;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>All bookings, claims and blocked times of one Cal.com. Safe from many threads; each change is whole.</summary>
internal sealed class CalComBook(TimeProvider clock)
{
    private const string TakenText = "User either already has booking at this time or is not available";
    private readonly Lock _gate = new();
    private readonly List<CalComStoredBooking> _bookings = [];
    private readonly List<CalComClaim> _claims = [];
    private readonly List<(string Username, TimeRange Time)> _blocks = [];

    public IReadOnlyList<CalComStoredBooking> All
    {
        get
        {
            lock (_gate)
                return [.. _bookings];
        }
    }

    public void Block(string username, TimeRange time)
    {
        lock (_gate)
            _blocks.Add((username, time));
    }

    /// <summary>Whether a host is free for all of a stretch.</summary>
    public bool IsFree(CalComEventTypeSeed type, TimeRange time, string? leavingUid, bool mindClaims)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return IsOpen(type, time)
                && !_blocks.Any(block => block.Username == type.Username && block.Time.Overlaps(time))
                && !_bookings.Any(booking => Blocks(booking, type, time) && booking.Uid != leavingUid)
                && !(mindClaims && _claims.Any(claim => claim.Until > now && claim.Type.Username == type.Username && claim.Time.Overlaps(time)));
        }
    }

    public CalComStoredBooking Add(CalComStoredBooking draft, string? claimUid, bool evenIfTaken)
    {
        lock (_gate)
        {
            var time = new TimeRange(draft.Start, draft.End);
            RequireBookable(draft.EventType, time, leavingUid: null, evenIfTaken);
            if (claimUid is not null && FirstClaim(draft.EventType, time) is { } first && first.Uid != claimUid)
                throw CalComRefusedException.Bad("Someone else reserved this slot before you. This time is not available.");
            _claims.RemoveAll(claim => claim.Uid == claimUid);
            return Store(draft);
        }
    }

    public CalComStoredBooking Move(string uid, DateTimeOffset start, bool evenIfTaken)
    {
        lock (_gate)
        {
            var old = Find(uid) ?? throw CalComRefusedException.Missing($"Booking with uid={uid} was not found in the database");
            if (old.RescheduledToUid is not null)
                throw CalComRefusedException.Bad($"Can't reschedule booking with uid={uid} because it has been rescheduled already to booking with uid={old.RescheduledToUid}. You probably want to reschedule that one.");
            if (!old.Stands)
                throw CalComRefusedException.Bad($"Can't reschedule booking with uid={uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.");
            RequireBookable(old.EventType, new TimeRange(start, start + (old.End - old.Start)), uid, evenIfTaken);
            var moved = Store(old with { Start = start, End = start + (old.End - old.Start), RescheduledFromUid = uid });
            Replace(old with { Status = "cancelled", RescheduledToUid = moved.Uid });
            return moved;
        }
    }

    public CalComStoredBooking End(string uid, string status, string? reason)
    {
        lock (_gate)
        {
            var old = Find(uid) ?? throw CalComRefusedException.Missing($"Booking with uid={uid} not found");
            if (!old.Stands)
                throw CalComRefusedException.Bad($"Can't cancel booking with uid={uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.");
            return Replace(old with { Status = status, CancellationReason = reason });
        }
    }

    public CalComStoredBooking Confirm(string uid)
    {
        lock (_gate)
            return Replace(_bookings.First(booking => booking.Uid == uid) with { Status = "accepted" });
    }

    public CalComStoredBooking? Find(string uid)
    {
        lock (_gate)
            return _bookings.FirstOrDefault(booking => booking.Uid == uid);
    }

    public CalComClaim Claim(CalComEventTypeSeed type, TimeRange time, TimeSpan duration)
    {
        lock (_gate)
        {
            if (FirstClaim(type, time) is not null)
                throw CalComRefusedException.Reserved("This time slot is already reserved by another user. Please choose a different time.");
            if (_bookings.Any(booking => Blocks(booking, type, time)))
                throw CalComRefusedException.Reserved("Can't reserve a slot if the event is already booked.");
            var claim = new CalComClaim(NewUid(), type, time, clock.GetUtcNow() + duration);
            _claims.Add(claim);
            return claim;
        }
    }

    public bool Release(string uid)
    {
        lock (_gate)
            return _claims.RemoveAll(claim => claim.Uid == uid) > 0;
    }

    public static string NewUid() => Convert.ToBase64String(Guid.NewGuid().ToByteArray()).TrimEnd('=').Replace('+', 'a').Replace('/', 'b');

    private void RequireBookable(CalComEventTypeSeed type, TimeRange time, string? leavingUid, bool evenIfTaken)
    {
        var now = clock.GetUtcNow();
        if (time.Start < now)
            throw CalComRefusedException.Bad("Attempting to book a meeting in the past.");
        if (time.Start < now + type.Notice)
            throw CalComRefusedException.Bad("The event type can't be booked at the \"start\" time provided. This could be because it's too soon (violating the minimum booking notice) or too far in the future (outside the event's scheduling window). Try fetching available slots first using the GET /v2/slots endpoint and then make a booking with \"start\" time equal to one of the available slots: https://cal.com/docs/api-reference/v2/slots");
        if (!evenIfTaken && !IsFree(type, time, leavingUid, mindClaims: false))
            throw CalComRefusedException.Bad(TakenText);
    }

    private CalComClaim? FirstClaim(CalComEventTypeSeed type, TimeRange time)
    {
        var now = clock.GetUtcNow();
        return _claims.FirstOrDefault(claim => claim.Until > now && claim.Type.Id == type.Id && claim.Time.Overlaps(time));
    }

    private static bool Blocks(CalComStoredBooking booking, CalComEventTypeSeed type, TimeRange time) =>
        booking.Stands && booking.EventType.Username == type.Username && new TimeRange(booking.Start, booking.End).Overlaps(time);

    private static bool IsOpen(CalComEventTypeSeed type, TimeRange time)
    {
        var (start, end) = (type.Zone.ToLocal(time.Start), type.Zone.ToLocal(time.End));
        return start.Date == end.Date && TimeOnly.FromDateTime(start.DateTime) >= type.Hours.From && TimeOnly.FromDateTime(end.DateTime) <= type.Hours.To;
    }

    private CalComStoredBooking Store(CalComStoredBooking draft)
    {
        var now = clock.GetUtcNow();
        var uid = NewUid();
        var booking = draft with
        {
            Id = _bookings.Count + 1,
            Uid = uid,
            IcsUid = draft.IcsUid ?? $"{uid}@Cal.com",
            CreatedAt = now,
            UpdatedAt = now,
            Metadata = (JsonObject)draft.Metadata.DeepClone(),
        };
        _bookings.Add(booking);
        return booking;
    }

    private CalComStoredBooking Replace(CalComStoredBooking changed)
    {
        changed = changed with { UpdatedAt = clock.GetUtcNow() };
        _bookings[_bookings.FindIndex(booking => booking.Uid == changed.Uid)] = changed;
        return changed;
    }
}

/// <summary>A claim on a slot.</summary>
internal sealed record CalComClaim(string Uid, CalComEventTypeSeed Type, TimeRange Time, DateTimeOffset Until);
