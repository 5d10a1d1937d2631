using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Tests.Calendars;

internal static class Events
{
    public static CalendarEvent Checkup { get; } = new()
    {
        Uid = "6f1c@example.com",
        Stamp = Utc("2026-03-01 08:00"),
        Start = Utc("2026-03-09 13:00"),
        End = Utc("2026-03-09 13:30"),
        Summary = "Checkup, Bloom Dental",
        Organizer = new CalendarPerson("desk@bloom.example", "Bloom Dental"),
        Attendees = [new CalendarPerson("ann@example.com", "Ann Lee")],
    };

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z");

    public static string Write(this CalendarEvent entry, CalendarMethod method = CalendarMethod.Request) => new CalendarFile(method, [entry]).ToText();

    /// <summary>An event with nasty texts in every place that can hold one.</summary>
    public static CalendarEvent Nasty(Random random, int number) => new()
    {
        Uid = $"{number}-{NastyTexts.Next(random)}",
        Stamp = Utc("2026-03-01 08:00"),
        Start = Utc("2026-01-01 00:00").AddSeconds(random.Next(100_000_000)),
        End = Utc("2030-01-01 00:00").AddSeconds(random.Next(100_000_000)),
        Sequence = random.Next(10),
        IsCancelled = random.Next(4) == 0,
        Summary = NastyTexts.Next(random),
        Description = NastyTexts.Next(random),
        Location = NastyTexts.Next(random),
        Url = random.Next(2) == 0 ? null : new Uri("https://bloom.example/a,b;c?q=" + Uri.EscapeDataString(NastyTexts.Next(random))),
        Organizer = new CalendarPerson("desk@bloom.example", NastyTexts.Next(random)),
        Attendees = [.. Enumerable.Range(0, random.Next(1, 3)).Select(i => new CalendarPerson($"ann+{i}@example.com", NastyTexts.Next(random)))],
        Reminder = random.Next(2) == 0 ? null : TimeSpan.FromMinutes(random.Next(1, 3000)),
    };
}
