namespace VoiceBookingKit.Calendars.Zones;

/// <summary>The zones of one calendar file by the names that it uses.</summary>
internal sealed class CalendarZones(IReadOnlyDictionary<string, ZoneRules> rules)
{
    /// <summary>The rules of a zone; those of <paramref name="otherwise"/> for a name that says nothing, as a wall clock is the next best guess.</summary>
    public ZoneRules Find(string name, ZoneRules otherwise) => rules.GetValueOrDefault(name) ?? otherwise;
}
