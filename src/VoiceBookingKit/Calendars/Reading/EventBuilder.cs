using System.Globalization;
using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Gathers the lines of one event. Of a property that may be there once only, the first one counts.</summary>
internal sealed class EventBuilder(PropertyReader reader, ProblemLog problems, int firstLine) : IComponentBuilder
{
    private string? _uid;
    private int _sequence;
    private string? _status;
    private string? _transparency;
    private CalendarTime? _start;
    private CalendarTime? _end;
    private CalendarDuration? _duration;
    private CalendarTime? _recurrenceId;
    private bool _changesFuture;
    private List<RecurrenceRule>? _rules;
    private List<RecurrenceRule>? _excludedRules;
    private List<CalendarPeriod>? _dates;
    private List<CalendarTime>? _excludedDates;

    public bool Wants(ContentLine line) =>
        line.Is("UID") || line.Is("DTSTART") || line.Is("DTEND") || line.Is("DURATION") || line.Is("STATUS") || line.Is("TRANSP") || line.Is("SEQUENCE")
        || line.Is("RECURRENCE-ID") || line.Is("RRULE") || line.Is("RDATE") || line.Is("EXDATE") || line.Is("EXRULE");

    public void Add(ContentLine line, int number)
    {
        if (line.Is("UID"))
            _uid ??= TextUnescape.Value(line.Value);
        else if (line.Is("DTSTART"))
            _start ??= reader.Time(line, number);
        else if (line.Is("DTEND"))
            _end ??= reader.Time(line, number);
        else if (line.Is("DURATION"))
            _duration ??= reader.Duration(line, number);
        else if (line.Is("STATUS"))
            _status ??= line.Value.Trim().ToString();
        else if (line.Is("TRANSP"))
            _transparency ??= line.Value.Trim().ToString();
        else if (line.Is("SEQUENCE"))
            _sequence = int.TryParse(line.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var sequence) ? sequence : _sequence;
        else if (line.Is("RECURRENCE-ID"))
            AddRecurrenceId(line, number);
        else if (line.Is("RRULE"))
            AddRule(_rules ??= [], line, number);
        else if (line.Is("EXRULE"))
            AddRule(_excludedRules ??= [], line, number);
        else if (line.Is("RDATE"))
            reader.Periods(line, number, _dates ??= []);
        else if (line.Is("EXDATE"))
            reader.Times(line, number, _excludedDates ??= []);
    }

    /// <summary>The event, or null when it does not say when it starts.</summary>
    public ParsedEvent? Build()
    {
        var isCancelled = "CANCELLED".Equals(_status, StringComparison.OrdinalIgnoreCase);
        // To call an instance off it is enough to name it.
        if ((_start ?? (isCancelled ? _recurrenceId : null)) is not { } start)
        {
            problems.Add(firstLine, $"The event '{ProblemLog.Quote(_uid)}' has no start that can be read, and is passed over.");
            return null;
        }
        return new ParsedEvent(firstLine, start)
        {
            Uid = _uid ?? "",
            Sequence = _sequence,
            IsCancelled = isCancelled,
            IsTransparent = "TRANSPARENT".Equals(_transparency, StringComparison.OrdinalIgnoreCase),
            End = _end,
            Duration = _duration,
            RecurrenceId = _recurrenceId,
            ChangesFuture = _changesFuture,
            Rules = Taken(_rules),
            ExcludedRules = Taken(_excludedRules),
            Dates = Taken(_dates),
            ExcludedDates = Taken(_excludedDates),
        };
    }

    private void AddRecurrenceId(ContentLine line, int number)
    {
        if (_recurrenceId is not null)
            return;
        _recurrenceId = reader.Time(line, number);
        _changesFuture = "THISANDFUTURE".Equals(line.Parameter("RANGE"), StringComparison.OrdinalIgnoreCase);
    }

    private void AddRule(List<RecurrenceRule> rules, ContentLine line, int number)
    {
        if (reader.Rule(line, number) is { } rule)
            rules.Add(rule);
    }

    private static T[] Taken<T>(List<T>? list) => list is null ? [] : [.. list];
}
