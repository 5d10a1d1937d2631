namespace VoiceBookingKit.Booking;

/// <summary>A slot whose service, staff member and length the business does have.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Staff">Its staff member.</param>
/// <param name="Slot">The slot with ids as the business spells them, and in UTC.</param>
internal sealed record SlotTerms(Service Service, Staff Staff, Slot Slot)
{
    /// <summary>Looks up what a slot names.</summary>
    /// <returns>The terms, or null and why not.</returns>
    public static (SlotTerms? Terms, BookingRefusal Refusal) Read(Business business, Slot slot)
    {
        if (business.FindService(slot.ServiceId) is not { } service)
            return (null, BookingRefusal.UnknownService);
        if (business.FindStaff(slot.StaffId) is not { } staff || !business.StaffFor(service).Contains(staff))
            return (null, BookingRefusal.UnknownStaff);
        if (!service.Durations.Contains(slot.Duration))
            return (null, BookingRefusal.InvalidDuration);
        if (slot.Start < BookableDays.Earliest)
            return (null, BookingRefusal.Past);
        if (slot.Start >= BookableDays.Latest)
            return (null, BookingRefusal.TooFar);

        return (new(service, staff, new Slot(service.Id, staff.Id, slot.Start.ToUniversalTime(), slot.End.ToUniversalTime())), BookingRefusal.None);
    }
}
