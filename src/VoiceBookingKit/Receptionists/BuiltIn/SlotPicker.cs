using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Picks from the free slots of one day what fits a caller's wish.</summary>
internal static class SlotPicker
{
    /// <summary>The most slots that are named in one breath.</summary>
    public const int MaxSaid = 3;

    /// <summary>The slot at a time that was named exactly, or null.</summary>
    /// <param name="slots">Free slots by start.</param>
    /// <param name="times">The times named.</param>
    public static OfferedSlot? Exact(IReadOnlyList<OfferedSlot> slots, IReadOnlyList<TimeMention> times) =>
        times.Where(time => !time.IsRange).Select(time => At(slots, time)).FirstOrDefault(slot => slot is not null);

    /// <summary>The slots within the stretches of time that were named; all when no time was named.</summary>
    /// <param name="slots">Free slots by start.</param>
    /// <param name="times">The times named.</param>
    public static IReadOnlyList<OfferedSlot> Fitting(IReadOnlyList<OfferedSlot> slots, IReadOnlyList<TimeMention> times) =>
        times.Count == 0 ? slots : [.. slots.Where(slot => times.Any(time => time.IsRange && IsWithin(slot.Time, time)))];

    /// <summary>At most three slots that stand for all.</summary>
    /// <param name="slots">Free slots by start.</param>
    /// <param name="prefers">Which are liked best.</param>
    public static IReadOnlyList<OfferedSlot> Sample(IReadOnlyList<OfferedSlot> slots, Preference prefers = Preference.None) => prefers switch
    {
        _ when slots.Count <= MaxSaid => slots,
        Preference.Earliest => [.. slots.Take(MaxSaid)],
        Preference.Latest => [.. slots.Skip(slots.Count - MaxSaid)],
        _ => [.. new[] { slots[0], OnTheHour(slots, slots.Count / 2), OnTheHour(slots, slots.Count - 1) }.Distinct()],
    };

    /// <summary>The free slots nearest to what was wanted: one before and one after where there are both.</summary>
    /// <param name="slots">Free slots by start, at least one.</param>
    /// <param name="wanted">The time wanted.</param>
    public static IReadOnlyList<OfferedSlot> Nearest(IReadOnlyList<OfferedSlot> slots, TimeMention wanted)
    {
        var until = wanted.To ?? wanted.From;
        var before = slots.LastOrDefault(slot => slot.Time < wanted.From);
        var after = slots.FirstOrDefault(slot => slot.Time >= until);
        List<OfferedSlot> nearest = [.. new[] { before, after }.OfType<OfferedSlot>()];
        return nearest.Count > 0 ? nearest : Sample(slots);
    }

    private static OfferedSlot? At(IReadOnlyList<OfferedSlot> slots, TimeMention time)
    {
        var exact = slots.FirstOrDefault(slot => slot.Time == time.From);
        if (exact is not null || !time.IsHalfDayOpen)
            return exact;
        var other = time.From.AddHours(12);
        return slots.FirstOrDefault(slot => slot.Time == other);
    }

    private static bool IsWithin(TimeOnly start, TimeMention range) => start >= range.From && start < range.To;

    /// <summary>A slot on the full hour beside the one at <paramref name="index"/>, because it is easier to hear.</summary>
    private static OfferedSlot OnTheHour(IReadOnlyList<OfferedSlot> slots, int index) =>
        slots[index].Time.Minute != 0 && slots[index - 1].Time.Minute == 0 ? slots[index - 1] : slots[index];
}
