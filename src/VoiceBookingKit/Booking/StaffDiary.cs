using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>The standing appointments of one staff member, in order of time. None overlaps another, so that their ends are in order too.</summary>
internal sealed class StaffDiary
{
    private readonly List<Appointment> _appointments = [];

    public void Add(Appointment appointment) => _appointments.Insert(FirstEndingAfter(appointment.Blocked.Start), appointment);

    public void Remove(Appointment appointment) => _appointments.RemoveAt(FirstEndingAfter(appointment.Blocked.Start));

    /// <summary>What overlaps a range, earliest first.</summary>
    public IEnumerable<Appointment> Overlapping(TimeRange range)
    {
        for (var i = FirstEndingAfter(range.Start); i < _appointments.Count && _appointments[i].Blocked.Start < range.End; i++)
            yield return _appointments[i];
    }

    private int FirstEndingAfter(DateTimeOffset instant)
    {
        var (low, high) = (0, _appointments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_appointments[middle].Blocked.End <= instant)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
