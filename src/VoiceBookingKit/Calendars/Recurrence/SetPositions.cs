namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Keeps some of a period's instances by their place among them (RFC 5545, BYSETPOS); the order in which the places are written says nothing.</summary>
internal static class SetPositions
{
    /// <summary>Takes out of <paramref name="period"/> what is at none of the places.</summary>
    /// <param name="period">All of a period's instances, in order.</param>
    /// <param name="positions">Places from 1 on, or from -1 backwards; empty to keep all.</param>
    public static void Keep(List<long> period, IReadOnlyList<int> positions)
    {
        if (positions.Count == 0)
            return;
        var indexes = positions
            .Select(position => position > 0 ? position - 1 : period.Count + position)
            .Where(index => index >= 0 && index < period.Count)
            .Distinct()
            .Order();
        long[] kept = [.. indexes.Select(index => period[index])];
        period.Clear();
        period.AddRange(kept);
    }
}
