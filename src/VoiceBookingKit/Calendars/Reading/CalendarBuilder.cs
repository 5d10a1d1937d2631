using System.Buffers;
using System.Text;
using VoiceBookingKit.Calendars.Zones;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Puts a calendar together line by line.</summary>
internal sealed class CalendarBuilder
{
    private const int DeepestNesting = 50;
    private static readonly SearchValues<byte> TimeBytes = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ,;=/+-"u8);

    private readonly CalendarLimits _limits;
    private readonly ProblemLog _problems;
    private readonly PropertyReader _reader;
    private readonly List<string> _open = [];
    private readonly List<ParsedEvent> _events = [];
    private readonly Dictionary<string, ZoneRules> _zones = new(StringComparer.Ordinal);
    private char[] _text = new char[1024];
    private EventBuilder? _event;
    private ZoneBuilder? _zone;
    private string? _floatingZone;
    private bool _isCalendar;

    public CalendarBuilder(CalendarLimits limits)
    {
        _limits = limits;
        _problems = new ProblemLog(limits.MaxProblems);
        _reader = new PropertyReader(_problems);
    }

    /// <summary>Takes the next line.</summary>
    public void Add(ReadOnlySpan<byte> bytes, int number, bool isCut)
    {
        if (!ContentLine.TryParse(Decoded(bytes), out var line))
        {
            if (!IsBlank(bytes))
                _problems.Add(number, "The line has no name and value.", isHarmless: Current is null || !MayBeTime(bytes));
        }
        else if (line.Is("BEGIN"))
        {
            Begin(line.Value.Trim(), number);
        }
        else if (line.Is("END"))
        {
            End(line.Value.Trim(), number);
        }
        else if (isCut)
        {
            PassOver(line, number);
        }
        else
        {
            Current?.Add(line, number);
            if (_open is ["VCALENDAR"] && line.Is("X-WR-TIMEZONE"))
                _floatingZone ??= TextUnescape.Value(line.Value.Trim());
        }
    }

    /// <summary>The calendar, when there are no more lines.</summary>
    /// <exception cref="CalendarReadException">There was no calendar in them.</exception>
    public ParsedCalendar Build(int lastLine)
    {
        if (!_isCalendar)
            throw new CalendarReadException(CalendarReadFailure.NotACalendar, "The content is not a calendar file: it has no BEGIN:VCALENDAR.");
        if (_open.Count > 0)
            _problems.Add(lastLine, $"The file ends within {_open[^1]}; something may be missing.");
        CloseTo(0);
        foreach (var id in _reader.ZoneIds)
            Resolve(id);
        return new ParsedCalendar(_events, new CalendarZones(_zones), _floatingZone is null ? null : ZoneNames.Find(_floatingZone), _problems);
    }

    private IComponentBuilder? Current => _open.Count == 0 ? null : _open[^1] switch
    {
        "VEVENT" => _event,
        "VTIMEZONE" or "STANDARD" or "DAYLIGHT" => _zone,
        _ => null,
    };

    private void Begin(ReadOnlySpan<char> value, int number)
    {
        var name = value.Length > 30 ? "" : value.ToString().ToUpperInvariant();
        _isCalendar |= name is "VCALENDAR" or "VEVENT";
        if (name is "VCALENDAR" or "VEVENT" or "VTIMEZONE" && _open.FindIndex(open => open is "VEVENT" or "VTIMEZONE") is >= 0 and var unclosed)
        {
            _problems.Add(number, $"{_open[unclosed]} has no end before {name} begins.");
            CloseTo(unclosed);
        }
        if (_open.Count == DeepestNesting)
            throw new CalendarReadException(CalendarReadFailure.NestedTooDeep, $"Line {number} begins a part within more than {DeepestNesting} others.");
        _open.Add(name);
        if (name == "VEVENT")
            _event = new EventBuilder(_reader, _problems, number);
        else if (name == "VTIMEZONE")
            _zone = new ZoneBuilder(_reader);
        else if (name is "STANDARD" or "DAYLIGHT" && _open is [.., "VTIMEZONE", _])
            _zone?.BeginObservance();
    }

    private void End(ReadOnlySpan<char> value, int number)
    {
        var name = value.Length > 30 ? "" : value.ToString().ToUpperInvariant();
        var index = _open.LastIndexOf(name);
        if (index < 0)
        {
            _problems.Add(number, $"{ProblemLog.Quote(name)} ends and was not begun.", isHarmless: true);
            return;
        }
        if (index < _open.Count - 1)
            _problems.Add(number, $"{_open[^1]} has no end before {name} ends.");
        CloseTo(index);
    }

    /// <summary>Ends all parts from the innermost one to that at an index.</summary>
    private void CloseTo(int index)
    {
        for (; _open.Count > index; _open.RemoveAt(_open.Count - 1))
        {
            switch (_open[^1])
            {
                case "VEVENT" when _event is not null:
                    AddEvent(_event);
                    _event = null;
                    break;
                case "VTIMEZONE" when _zone is not null:
                    AddZone(_zone);
                    _zone = null;
                    break;
                case "STANDARD" or "DAYLIGHT":
                    _zone?.EndObservance();
                    break;
            }
        }
    }

    private void AddEvent(EventBuilder builder)
    {
        if (builder.Build() is not { } entry)
            return;
        if (_events.Count == _limits.MaxEvents)
            throw new CalendarReadException(CalendarReadFailure.TooManyEvents, $"The calendar has more than {_limits.MaxEvents:N0} events.");
        _events.Add(entry);
    }

    // A zone that defines nothing may still say which one it is.
    private void AddZone(ZoneBuilder builder)
    {
        if (builder.Id is { Length: > 0 } id && (builder.Rules ?? Iana(builder.Location)) is { } rules)
            _zones.TryAdd(id, rules);
    }

    private void Resolve(string id)
    {
        if (_zones.ContainsKey(id))
            return;
        if (Iana(id) is { } rules)
            _zones.Add(id, rules);
        else
            _problems.Add(1, $"The time zone '{ProblemLog.Quote(id)}' is neither defined in the file nor known by that name; its times are read as local ones.");
    }

    private void PassOver(ContentLine line, int number)
    {
        if (Current?.Wants(line) == true)
            throw new CalendarReadException(CalendarReadFailure.LineTooLong, $"Line {number} ({ProblemLog.Quote(line.Name)}) is longer than {_limits.MaxLineBytes:N0} bytes.");
        _problems.Add(number, $"The line is longer than {_limits.MaxLineBytes:N0} bytes and is passed over.", isHarmless: true);
    }

    private ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> bytes)
    {
        if (_text.Length < bytes.Length)
            _text = new char[bytes.Length * 2];
        return _text.AsSpan(0, Encoding.UTF8.GetChars(bytes, _text));
    }

    // Badly folded text is full of small letters and spaces; badly folded dates and rules have neither.
    private static bool MayBeTime(ReadOnlySpan<byte> line) =>
        line.Trim((byte)' ').IndexOfAnyExcept(TimeBytes) < 0;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    private static IanaRules? Iana(string? name) => name is not null && ZoneNames.Find(name) is { } zone ? new IanaRules(zone) : null;
}
