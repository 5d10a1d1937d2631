using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Stores;

/// <summary>Makes up what callers do: few owners, staff and hours, so that they are often in each other's way.</summary>
internal sealed class RandomBookings(int seed, DateTimeOffset opening)
{
    private readonly Random _random = new(seed);
    private readonly DateTimeOffset _opening = opening;
    private readonly List<string> _keys = [];

    public DateTimeOffset Now { get; private set; } = opening;

    /// <summary>Which kind of thing happens next, 0 to 99.</summary>
    public int Dice() => _random.Next(100);

    public void LetTimePass() => Now += TimeSpan.FromMinutes(_random.Next(4));

    public string Owner() => $"call-{_random.Next(5)}";

    public Hold Hold()
    {
        var slot = Slot();
        return new Hold(NewId(), slot, Blocked(slot), Owner(), Now.AddMinutes(1 + _random.Next(6)));
    }

    public Guid? Leaving(IReadOnlyList<Appointment> appointments) => _random.Next(3) == 0 ? Any(appointments)?.Id : null;

    public BookingCommit.Book Book()
    {
        var slot = Slot();
        var id = NewId();
        var appointment = new Appointment
        {
            Id = id,
            Uid = $"{id:N}@example.com",
            // References are no part of these stories: ids make them differ.
            Reference = $"{id:N}"[..12].ToUpperInvariant(),
            Slot = slot,
            Blocked = Blocked(slot),
            Customer = new Customer("Ana Díaz", $"caller{_random.Next(4)}@example.com"),
            CreatedAt = Now,
            ChangedAt = Now,
        };
        return new BookingCommit.Book(Key(), Now, Owner(), appointment, Limit(), _random.Next(2) == 0 ? 4 : null);
    }

    public BookingCommit.Change Change(IReadOnlyList<Appointment> appointments)
    {
        var appointment = Any(appointments);
        var id = appointment is null || _random.Next(20) == 0 ? NewId() : appointment.Id;
        var sequence = (appointment?.Sequence ?? 0) - (_random.Next(10) == 0 ? 1 : 0);
        if (_random.Next(3) == 0)
            return new BookingCommit.Cancel(Key(), Now, Owner(), id, sequence, null);
        var slot = Slot();
        return new BookingCommit.Move(Key(), Now, Owner(), id, sequence, slot, Blocked(slot), Limit());
    }

    private Slot Slot()
    {
        var from = _opening.AddMinutes(60 + (15 * _random.Next(64)));
        return new Slot("haircut", $"staff-{_random.Next(2)}", from, from.AddMinutes(15 * (1 + _random.Next(3))));
    }

    private TimeRange Blocked(Slot slot) => new TimeRange(slot.Start, slot.End).Widen(TimeSpan.FromMinutes(5 * _random.Next(2)), TimeSpan.FromMinutes(5 * _random.Next(3)));

    private DayLimit? Limit() => _random.Next(3) == 0 ? new DayLimit(new TimeRange(_opening, _opening.AddHours(9)), 6) : null;

    private string Key()
    {
        if (_keys.Count > 0 && _random.Next(15) == 0)
            return _keys[_random.Next(_keys.Count)];
        _keys.Add($"key-{seed}-{_keys.Count}");
        return _keys[^1];
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private Appointment? Any(IReadOnlyList<Appointment> appointments) => appointments.Count == 0 ? null : appointments[_random.Next(appointments.Count)];
}
