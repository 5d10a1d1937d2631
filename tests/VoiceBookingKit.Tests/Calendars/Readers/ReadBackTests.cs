using System.Text.RegularExpressions;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Tests.Calendars.Readers;

public partial class ReadBackTests
{
    private const int EventsPerFile = 300;

    private static readonly ReaderProcess IcalJs = new("node", "read-calendar.mjs", "Run npm ci in the folder of this test project.");
    private static readonly ReaderProcess PythonIcalendar = new("/usr/bin/python3", "read-calendar.py", "Install the package python3-icalendar.");

    public static TheoryData<CalendarMethod, int> Files { get; } = new()
    {
        { CalendarMethod.Publish, 1 },
        { CalendarMethod.Request, 2 },
        { CalendarMethod.Cancel, 3 },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Ical_js_reads_every_text_back_unharmed(CalendarMethod method, int seed)
    {
        var file = NastyFile(method, seed);
        file = file with { Events = [.. file.Events.Select(WithoutWhatIcalJsGarbles)] };

        Compare(file, await IcalJs.ReadAsync(file.ToText()), name => name);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Python_icalendar_reads_every_text_back_unharmed(CalendarMethod method, int seed)
    {
        var file = NastyFile(method, seed);
        file = file with { Events = [.. file.Events.Select(WithoutWhatPythonGarbles)] };

        Compare(file, await PythonIcalendar.ReadAsync(file.ToText()), WithoutCarets);
    }

    private static CalendarFile NastyFile(CalendarMethod method, int seed)
    {
        var random = new Random(seed);
        return new CalendarFile(method, [.. Enumerable.Range(0, EventsPerFile).Select(number => Events.Nasty(random, number))]);
    }

    private static void Compare(CalendarFile written, ReadCalendar read, Func<string, string> nameOf)
    {
        Assert.Equal(written.Method.ToString().ToUpperInvariant(), read.Method);
        Assert.Equal(written.Events.Count, read.Events.Count);
        foreach (var (entry, seen) in written.Events.Zip(read.Events))
        {
            var isCancelled = entry.IsCancelled || written.Method == CalendarMethod.Cancel;
            Assert.Equal(NastyTexts.AsRead(entry.Uid), seen.Uid);
            Assert.Equal((entry.Start, entry.End, entry.Sequence), (seen.Start, seen.End, seen.Sequence));
            Assert.Equal(isCancelled ? "CANCELLED" : "CONFIRMED", seen.Status);
            Assert.Equal(NastyTexts.AsRead(entry.Summary), seen.Summary);
            Assert.Equal(NastyTexts.AsRead(entry.Description!), seen.Description ?? "");
            Assert.Equal(NastyTexts.AsRead(entry.Location!), seen.Location ?? "");
            Assert.Equal(entry.Url?.AbsoluteUri, seen.Url);
            Assert.Equal(isCancelled ? null : entry.Reminder?.TotalMinutes, seen.ReminderMinutes);
            Compare(entry.Organizer!, seen.Organizer!, nameOf);
            var attendees = written.Method == CalendarMethod.Publish ? [] : entry.Attendees;
            Assert.Equal(attendees.Count, seen.Attendees.Count);
            foreach (var (person, seenPerson) in attendees.Zip(seen.Attendees))
                Compare(person, seenPerson, nameOf);
        }
    }

    private static void Compare(CalendarPerson person, ReadPerson seen, Func<string, string> nameOf)
    {
        Assert.Equal("mailto:" + person.Email, seen.Email);
        Assert.Equal(NastyTexts.NameAsRead(person.Name!), nameOf(seen.Name ?? ""));
    }

    /// <summary>It leaves the carets of RFC 6868, which is younger than it, to its caller.</summary>
    private static string WithoutCarets(string name) =>
        Caret().Replace(name, caret => caret.Value == "^'" ? "\"" : "^");

    /// <summary>It takes a backslash in a name for an escape, as only texts have.</summary>
    private static CalendarEvent WithoutWhatIcalJsGarbles(CalendarEvent entry)
    {
        return entry with { Organizer = Person(entry.Organizer!), Attendees = [.. entry.Attendees.Select(Person)] };

        static CalendarPerson Person(CalendarPerson person) => person with { Name = person.Name!.Replace('\\', '/') };
    }

    /// <summary>It unescapes twice, so a backslash before a letter n or a sign is lost, and it takes four percent codes for signs of its own.</summary>
    private static CalendarEvent WithoutWhatPythonGarbles(CalendarEvent entry)
    {
        return entry with
        {
            Uid = Spared(entry.Uid),
            Summary = Spared(entry.Summary),
            Description = Spared(entry.Description!),
            Location = Spared(entry.Location!),
            Url = null,
            Organizer = Person(entry.Organizer!),
            Attendees = [.. entry.Attendees.Select(Person)],
        };

        static string Spared(string text) => text.Replace("\\", "\\_", StringComparison.Ordinal).Replace('%', '_');
        static CalendarPerson Person(CalendarPerson person) => person with { Name = Spared(person.Name!) };
    }

    [GeneratedRegex(@"\^['^]")]
    private static partial Regex Caret();
}
