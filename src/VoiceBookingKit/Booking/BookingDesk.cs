using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Booking;

/// <summary>The one place where appointments are found, held, booked, moved and cancelled.</summary>
/// <remarks>
/// Whatever is asked is checked like a stranger's form, and what is refused says why; the store then has the last word. Members are safe from many threads.
/// A request may be repeated with the same key, at once or after a crash: it is done once, and each answer shows the appointment as it stands by then.
/// </remarks>
public sealed partial class BookingDesk
{
    private const int MaxKey = 100;

    private readonly IBookingStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<BookingDesk> _logger;
    private readonly FreeTime _freeTime;
    private readonly AppointmentForm _form;
    private readonly IOutboxPlanner? _outbox;

    /// <summary>Makes a desk.</summary>
    /// <param name="business">Who is booked.</param>
    /// <param name="store">Where appointments are kept.</param>
    /// <param name="clock">Where the present comes from.</param>
    /// <param name="logger">Where changes and refusals are noted, without personal data.</param>
    /// <param name="outbox">Decides what is told of each change, or null for nothing.</param>
    /// <param name="outside">Tells when staff are busy elsewhere, or null when all that is taken is in the store.</param>
    public BookingDesk(
        Business business, IBookingStore store, TimeProvider clock, ILogger<BookingDesk> logger, IOutboxPlanner? outbox = null, IOutsideTime? outside = null)
    {
        Business = business;
        _store = store;
        _clock = clock;
        _logger = logger;
        _freeTime = new FreeTime(business, store, outside);
        _form = new AppointmentForm(business);
        _outbox = outbox;
    }

    /// <summary>Who is booked.</summary>
    public Business Business { get; }

    private BookingPolicy Policy => Business.Policy;

    /// <summary>Finds slots that can be booked now.</summary>
    /// <param name="query">What to look for; days that have passed or lie too far ahead are left out.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="BookingStoreException">What is taken can't be read, so nothing is free.</exception>
    public async Task<Availability> FindSlotsAsync(AvailabilityQuery query, CancellationToken cancellationToken = default)
    {
        if (Business.FindService(query.ServiceId) is not { } service)
            return Unanswered(BookingRefusal.UnknownService);
        var staff = Business.StaffFor(service).ToList();
        if (query.StaffId is not null)
            staff.RemoveAll(member => !string.Equals(member.Id, query.StaffId, StringComparison.OrdinalIgnoreCase));
        if (staff.Count == 0)
            return Unanswered(BookingRefusal.UnknownStaff);
        var duration = query.Duration ?? service.DefaultDuration;
        if (!service.Durations.Contains(duration))
            return Unanswered(BookingRefusal.InvalidDuration);

        var now = _clock.GetUtcNow();
        var today = Business.Zone.Today(_clock);
        var lastDay = DateOnly.FromDateTime(Business.Zone.ToLocal(now + Policy.Slots.Horizon).DateTime);
        if (query.To < today)
            return Unanswered(BookingRefusal.Past);
        if (query.From > lastDay)
            return Unanswered(BookingRefusal.TooFar);

        var from = query.From > today ? query.From : today;
        var to = query.To < lastDay ? query.To : lastDay;
        if (to < from)
            return Unanswered(BookingRefusal.None);
        var asker = new Asker(now, query.Owner, query.Leaving, CountHolds: true);
        var found = await _freeTime.FindAsync(service, staff, duration, from, to, query.Limit, asker, cancellationToken);
        if (found.StaleSince is { } since)
            DeskLog.Stale(_logger, since);
        return found;
    }

    /// <summary>Tells why an exact slot can't be had, or <see cref="BookingRefusal.None"/>.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="owner">The asking call: time that it holds itself counts as free.</param>
    /// <param name="leaving">Id of an appointment that would make room by moving here, or null.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">What is taken can't be read.</exception>
    public async Task<BookingRefusal> CheckAsync(Slot slot, string owner, Guid? leaving = null, CancellationToken cancellationToken = default)
    {
        var (terms, refusal) = SlotTerms.Read(Business, slot);
        return terms is null
            ? refusal
            : await _freeTime.CheckAsync(terms, new Asker(_clock.GetUtcNow(), owner, leaving, CountHolds: true), cancellationToken);
    }

    /// <summary>Claims a slot for <see cref="BookingPolicy.HoldFor"/> while a caller decides; the owner's other holds end.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="owner">The holding call, at most 100 characters.</param>
    /// <param name="leaving">Id of an appointment that would make room by moving here, or null.</param>
    /// <param name="cancellationToken">Stops waiting; a hold that was made expires by itself.</param>
    /// <exception cref="ArgumentException">The owner is empty or too long.</exception>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    public async Task<HoldResult> HoldAsync(Slot slot, string owner, Guid? leaving = null, CancellationToken cancellationToken = default)
    {
        RequireId(owner, nameof(owner));
        var now = _clock.GetUtcNow();
        var (terms, refusal) = SlotTerms.Read(Business, slot);
        if (terms is not null)
            refusal = await _freeTime.CheckAsync(terms, new Asker(now, owner, leaving, CountHolds: true), cancellationToken);
        if (terms is null || refusal != BookingRefusal.None)
            return new HoldResult(refusal, null);

        var hold = new Hold(Guid.CreateVersion7(now), terms.Slot, terms.Slot.BlockedBy(terms.Service), owner, now + Policy.HoldFor);
        return await _store.TryHoldAsync(hold, leaving, now, cancellationToken)
            ? new HoldResult(BookingRefusal.None, hold)
            : new HoldResult(BookingRefusal.Taken, null);
    }

    /// <summary>Gives up whatever an owner holds.</summary>
    /// <param name="owner">The holding call.</param>
    /// <param name="cancellationToken">Stops waiting; the holds expire by themselves.</param>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    public Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default) => _store.ReleaseHoldsAsync(owner, cancellationToken);

    /// <summary>Finds an appointment, standing or cancelled, by its id.</summary>
    /// <param name="id">The <see cref="Appointment.Id"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">The store can't be read.</exception>
    public Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => _store.FindAsync(id, cancellationToken);

    /// <summary>Finds an appointment, standing or cancelled, by its reference.</summary>
    /// <param name="reference">As people write it: any case, with spaces or hyphens.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">The store can't be read.</exception>
    public async Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        AppointmentReference.TryParse(reference, out var code) ? await _store.FindByReferenceAsync(code, cancellationToken) : null;

    /// <summary>Standing appointments of a customer on some days of the business, earliest first; none for what is not an address.</summary>
    /// <param name="email">The customer's address, in any case.</param>
    /// <param name="from">First local day.</param>
    /// <param name="to">Last local day.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">The store can't be read.</exception>
    public async Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        EmailAddress.TryParse(email, out var address) && from <= to
            ? await _store.FindByEmailAsync(address, BookableDays.Range(Business.Zone, from, to), cancellationToken)
            : [];

    /// <summary>Keeps a message for the business; control characters are removed, and what is longer than the store keeps is cut.</summary>
    /// <param name="message">The message; one with the same id is kept once.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same id can be sent again.</param>
    /// <exception cref="ArgumentException">The contact or the call's id is empty.</exception>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    public async Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default)
    {
        var kept = MessageForm.Read(message);
        await _store.LeaveMessageAsync(kept, cancellationToken);
        DeskLog.MessageLeft(_logger, kept.Id, kept.CallId);
    }

    private static Availability Unanswered(BookingRefusal refusal) => new(refusal, []);

    private static void RequireId(string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameter);
        if (id.Length > MaxKey)
            throw new ArgumentException($"Keys and owners have at most {MaxKey} characters.", parameter);
    }
}
