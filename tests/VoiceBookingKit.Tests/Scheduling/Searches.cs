using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

/// <summary>Says in one line what a test searches for.</summary>
internal static class Searches
{
    public static SlotSearch On(string zone, string date, string hours, int minutes, params TimeRange[] busy) => new()
    {
        Zone = IanaZone.Get(zone),
        From = DateOnly.Parse(date),
        To = DateOnly.Parse(date),
        Duration = TimeSpan.FromMinutes(minutes),
        Rules = new SlotRules { Step = TimeSpan.FromMinutes(minutes) },
        Now = new DateTimeOffset(DateOnly.Parse(date).AddDays(-7).ToDateTime(default), TimeSpan.Zero),
        BusinessHours = new OpeningHours(WeeklyHours.Parse("Daily " + hours)),
        Rosters = [new Roster("ann", null, busy)],
    };

    public static SlotSearch Every(this SlotSearch search, int minutes) =>
        search with { Rules = search.Rules with { Step = TimeSpan.FromMinutes(minutes) } };

    public static SlotSearch At(this SlotSearch search, string now) => search with { Now = Utc(now) };

    public static SlotSearch With(this SlotSearch search, params Roster[] rosters) => search with { Rosters = rosters };

    public static SlotSearch Through(this SlotSearch search, string date) => search with { To = DateOnly.Parse(date) };

    /// <summary>The slots as the wall clock shows them: <c>09:00 09:30</c>.</summary>
    public static string Times(this SlotSearch search) =>
        string.Join(' ', SlotFinder.Find(search).Select(s => search.Zone.ToLocal(s.Start).ToString("HH:mm")));

    /// <summary>The slots with the offset in force: <c>01:00-04:00 01:00-05:00</c>.</summary>
    public static string TimesWithOffsets(this SlotSearch search) =>
        string.Join(' ', SlotFinder.Find(search).Select(s => search.Zone.ToLocal(s.Start).ToString("HH:mmzzz")));

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z");

    public static TimeRange Busy(string from, string to) => new(Utc(from), Utc(to));
}
