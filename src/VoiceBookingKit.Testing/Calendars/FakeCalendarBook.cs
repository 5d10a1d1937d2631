using System.Globalization;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Testing.Calendars;

/// <summary>What a <see cref="FakeCalendar"/> holds. Whoever uses it locks.</summary>
internal sealed class FakeCalendarBook
{
    private readonly List<FakeClaim> _claims = [];
    private int _last;

    public List<FakeEntry> Entries { get; } = [];

    public IEnumerable<FakeEntry> Standing => Entries.Where(entry => !entry.IsCancelled);

    public IReadOnlyList<FakeClaim> Claims => _claims;

    public FakeEntry? Find(string id) => Entries.Find(entry => entry.Id == id);

    public FakeEntry? FindKey(string key) => Entries.FindLast(entry => entry.Key == key);

    public bool IsTaken(DateTimeOffset start, DateTimeOffset end, string? exceptId, string? exceptClaim, DateTimeOffset now) =>
        Standing.Any(entry => entry.Id != exceptId && entry.Start < end && start < entry.End)
        || _claims.Any(claim => claim.Id != exceptClaim && claim.Until > now && claim.Start < end && start < claim.End);

    public FakeEntry Add(string? key, DateTimeOffset start, DateTimeOffset end)
    {
        var entry = new FakeEntry(NextId("entry"), key, start, end);
        Entries.Add(entry);
        return entry;
    }

    public FakeEntry Put(FakeEntry entry)
    {
        var written = entry with { Version = entry.Version + 1 };
        Entries[Entries.FindIndex(known => known.Id == entry.Id)] = written;
        return written;
    }

    public bool Delete(string id) => Entries.RemoveAll(entry => entry.Id == id) > 0;

    public CalendarReservation Claim(DateTimeOffset start, DateTimeOffset end, DateTimeOffset until)
    {
        var claim = new FakeClaim(NextId("claim"), start, end, until);
        _claims.Add(claim);
        return new CalendarReservation(claim.Id, until);
    }

    public bool Release(string? id) => _claims.RemoveAll(claim => claim.Id == id) > 0;

    private string NextId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_last}");
}

/// <summary>A claim on time.</summary>
internal sealed record FakeClaim(string Id, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Until);
