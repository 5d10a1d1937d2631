namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>The slots that were offered in this call; nothing else can be booked in it.</summary>
/// <remarks>Locked, because a tool that was given up at its deadline may still be finishing.</remarks>
internal sealed class OfferedSlots
{
    private readonly Lock _gate = new();
    private readonly List<OfferedSlot> _slots = [];

    /// <summary>Notes that slots are being offered; the latest offer of a start comes to mind first.</summary>
    public void Add(IEnumerable<OfferedSlot> slots)
    {
        lock (_gate)
        {
            foreach (var slot in slots)
            {
                _slots.RemoveAll(offered => offered.Slot == slot.Slot);
                _slots.Add(slot);
            }
        }
    }

    /// <summary>The slot of that local start and length that was offered last, or null.</summary>
    /// <param name="date">Local day at the business.</param>
    /// <param name="time">Local time at the business.</param>
    /// <param name="duration">How long.</param>
    /// <param name="serviceId">The service, or null for any.</param>
    /// <param name="staffId">The staff member, or null for any.</param>
    public OfferedSlot? Find(DateOnly date, TimeOnly time, TimeSpan duration, string? serviceId = null, string? staffId = null)
    {
        lock (_gate)
        {
            return _slots.FindLast(offered =>
                offered.Date == date && offered.Time == time && offered.Slot.Duration == duration
                && (serviceId is null || offered.Slot.ServiceId == serviceId) && (staffId is null || offered.Slot.StaffId == staffId));
        }
    }
}
