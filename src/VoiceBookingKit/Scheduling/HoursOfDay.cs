namespace VoiceBookingKit.Scheduling;

/// <summary>Puts the openings of one day in order and refuses those that overlap.</summary>
internal static class HoursOfDay
{
    /// <exception cref="ArgumentException">Two openings overlap; touching ones are two openings, each with its own grid of slots.</exception>
    public static IReadOnlyList<OpenHours> Ordered(IEnumerable<OpenHours> hours, string day)
    {
        OpenHours[] ordered = [.. hours.OrderBy(h => h.From)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].From.Ticks < ordered[i - 1].EndTicks)
                throw new ArgumentException($"{day}: {ordered[i - 1]} and {ordered[i]} overlap.");
        }
        return Array.AsReadOnly(ordered);
    }
}
