using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Slots;

/// <summary>Turns what is offered into what is busy.</summary>
internal static class OfferedTime
{
    /// <summary>All of a stretch that no slot covers, in order.</summary>
    /// <param name="slots">Slots in any order; they may overlap.</param>
    /// <param name="within">The stretch.</param>
    public static IReadOnlyList<BusyInterval> BusyAround(IEnumerable<TimeRange> slots, TimeRange within)
    {
        var busy = new List<BusyInterval>();
        var covered = within.Start;
        foreach (var slot in slots.Where(slot => slot.Overlaps(within)).OrderBy(slot => slot.Start))
        {
            if (slot.Start > covered)
                busy.Add(new BusyInterval(covered, slot.Start, ""));
            if (slot.End > covered)
                covered = slot.End;
        }
        if (covered < within.End)
            busy.Add(new BusyInterval(covered, within.End, ""));
        return busy;
    }
}
