using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Zones;

/// <summary>Finds the IANA zone that a calendar means by a name.</summary>
internal static class ZoneNames
{
    /// <summary>The zone of an IANA name, of a name with an IANA name at its end as some writers make up, or of a Windows name; null for none of these.</summary>
    public static IanaZone? Find(string name)
    {
        name = name.Trim();
        if (IanaZone.TryGet(name, out var zone) || IanaZone.TryGetWindows(name, out zone))
            return zone;
        // Such as /freeassociation.sourceforge.net/Tzfile/Europe/Berlin and tzone://Microsoft/Utc.
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            if (IanaZone.TryGet(name[(slash + 1)..], out zone))
                return zone;
        }
        return name.EndsWith("/utc", StringComparison.OrdinalIgnoreCase) || name.Equals("Z", StringComparison.OrdinalIgnoreCase) ? IanaZone.Utc : null;
    }
}
