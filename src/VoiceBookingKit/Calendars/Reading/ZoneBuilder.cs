using VoiceBookingKit.Calendars.Recurrence;
using VoiceBookingKit.Calendars.Zones;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Gathers the lines of one zone that a file defines.</summary>
internal sealed class ZoneBuilder(PropertyReader reader) : IComponentBuilder
{
    private readonly List<Observance> _observances = [];
    private ObservanceBuilder? _observance;

    /// <summary>The name by which the file calls the zone.</summary>
    public string? Id { get; private set; }

    /// <summary>The zone's IANA name, as some writers add it.</summary>
    public string? Location { get; private set; }

    /// <summary>The zone's rules, or null when it has none that can be read.</summary>
    public ZoneRules? Rules => _observances.Count == 0 ? null : new DefinedZone([.. _observances]);

    /// <summary>Begins one of the zone's parts.</summary>
    public void BeginObservance() => _observance = new ObservanceBuilder(reader);

    /// <summary>Ends the part that was begun.</summary>
    public void EndObservance()
    {
        if (_observance?.Build() is { } observance)
            _observances.Add(observance);
        _observance = null;
    }

    public bool Wants(ContentLine line) => _observance?.Wants(line) ?? (line.Is("TZID") || line.Is("X-LIC-LOCATION"));

    public void Add(ContentLine line, int number)
    {
        if (_observance is not null)
            _observance.Add(line, number);
        else if (line.Is("TZID"))
            Id ??= TextUnescape.Value(line.Value.Trim());
        else if (line.Is("X-LIC-LOCATION"))
            Location ??= TextUnescape.Value(line.Value.Trim());
    }

    private sealed class ObservanceBuilder(PropertyReader reader) : IComponentBuilder
    {
        private readonly List<RecurrenceRule> _rules = [];
        private readonly List<CalendarTime> _dates = [];
        private CalendarTime? _start;
        private int? _from;
        private int? _to;

        public bool Wants(ContentLine line) =>
            line.Is("DTSTART") || line.Is("TZOFFSETFROM") || line.Is("TZOFFSETTO") || line.Is("RRULE") || line.Is("RDATE");

        public void Add(ContentLine line, int number)
        {
            if (line.Is("DTSTART"))
                _start ??= reader.Time(line, number);
            else if (line.Is("TZOFFSETFROM"))
                _from ??= reader.Offset(line, number);
            else if (line.Is("TZOFFSETTO"))
                _to ??= reader.Offset(line, number);
            else if (line.Is("RRULE") && reader.Rule(line, number) is { } rule)
                _rules.Add(rule);
            else if (line.Is("RDATE"))
                reader.Times(line, number, _dates);
        }

        public Observance? Build() => _start is { } start && _from is { } from && _to is { } to ? new Observance(start, from, to, _rules, _dates) : null;
    }
}
