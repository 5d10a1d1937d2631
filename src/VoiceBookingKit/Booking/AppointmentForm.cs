namespace VoiceBookingKit.Booking;

/// <summary>Reads a request to book into an appointment that could stand.</summary>
internal sealed class AppointmentForm(Business business)
{
    private readonly string _uidHost = business.Website?.IsAbsoluteUri == true && business.Website.Host.Length > 0 ? business.Website.Host : "voicebookingkit";

    /// <summary>Checks all that needs no store, in the order in which a form is filled in.</summary>
    /// <param name="request">As asked.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <returns>The slot's terms and the appointment, still without a reference; or why not.</returns>
    public (SlotTerms? Terms, Appointment? Appointment, BookingRefusal Refusal) Read(BookRequest request, DateTimeOffset now)
    {
        var (terms, refusal) = SlotTerms.Read(business, request.Slot);
        if (terms is null)
            return (null, null, refusal);
        refusal = CustomerRules.Check(request.Customer, business.CallingCode, out var customer);
        if (refusal != BookingRefusal.None)
            return (null, null, refusal);
        refusal = CustomerRules.CheckNotes(request.Notes, out var notes);
        if (refusal != BookingRefusal.None)
            return (null, null, refusal);

        var id = Guid.CreateVersion7(now);
        return (terms, new Appointment
        {
            Id = id,
            Uid = $"{id:N}@{_uidHost}",
            Reference = "",
            Slot = terms.Slot,
            Blocked = terms.Slot.BlockedBy(terms.Service),
            Customer = customer,
            Notes = notes,
            CreatedAt = now,
            ChangedAt = now,
            CallId = request.CallId,
        }, BookingRefusal.None);
    }
}
