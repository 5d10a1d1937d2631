using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Components.Cards;

/// <summary>An interval on the wall clock of one place.</summary>
internal readonly record struct LocalTimes(DateTimeOffset Start, DateTimeOffset End, string Zone)
{
    public DateOnly Day => DateOnly.FromDateTime(Start.DateTime);

    /// <summary>The slot on a zone's clock, or null when the zone is unknown.</summary>
    public static LocalTimes? Of(Slot slot, string? zone) =>
        IanaZone.TryGet(zone, out var known) ? new(known.ToLocal(slot.Start), known.ToLocal(slot.End), known.Id) : null;

    /// <summary>The visitor's times where their clock shows something else than the business's, else null.</summary>
    public static LocalTimes? Elsewhere(Slot slot, string? businessZone, string? visitorZone)
    {
        var there = Of(slot, visitorZone);
        return there is { } times && Of(slot, businessZone) is { } here && times.Start.DateTime != here.Start.DateTime ? times : null;
    }
}
