namespace VoiceBookingKit.Booking;

/// <summary>What free time to look for.</summary>
/// <param name="ServiceId">The <see cref="Service.Id"/>.</param>
/// <param name="From">First local day.</param>
/// <param name="To">Last local day.</param>
public sealed record AvailabilityQuery(string ServiceId, DateOnly From, DateOnly To)
{
    /// <summary>How long; null for the service's default.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>With whom; null for anyone.</summary>
    public string? StaffId { get; init; }

    /// <summary>The most slots to return; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The asking call: time that it holds itself counts as free.</summary>
    public string? Owner { get; init; }

    /// <summary>An appointment that would make room by moving; its own time counts as free.</summary>
    public Guid? Leaving { get; init; }
}

/// <summary>What is free.</summary>
/// <param name="Refusal">Why the question itself can't be answered, or <see cref="BookingRefusal.None"/>.</param>
/// <param name="Slots">Free slots by start; at one start, several staff may be free.</param>
public sealed record Availability(BookingRefusal Refusal, IReadOnlyList<Slot> Slots)
{
    /// <summary>Staff whose outside calendars can't be read: they may be free, and nothing of theirs is offered.</summary>
    public IReadOnlyList<string> UnknownStaffIds { get; init; } = [];

    /// <summary>When the oldest calendar was read that could not be read now, in UTC; null when all are fresh.</summary>
    public DateTimeOffset? StaleSince { get; init; }
}

/// <summary>What to book.</summary>
/// <param name="Slot">A slot as the desk offered it; checked again.</param>
/// <param name="Customer">Who books; checked and normalised.</param>
/// <param name="Key">Idempotency key, at most 100 characters.</param>
/// <param name="By">Who asks: a call's id, or a word such as <c>manual</c>.</param>
public sealed record BookRequest(Slot Slot, Customer Customer, string Key, string By)
{
    /// <summary>What the customer wants the business to know, at most 1,000 characters, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>The call in which it is booked, or null.</summary>
    public string? CallId { get; init; }
}

/// <summary>Where to move an appointment.</summary>
/// <param name="AppointmentId">The <see cref="Appointment.Id"/>.</param>
/// <param name="FromSequence">The <see cref="Appointment.Sequence"/> that the mover has seen.</param>
/// <param name="To">The new slot; checked again.</param>
/// <param name="Key">Idempotency key, at most 100 characters.</param>
/// <param name="By">Who asks: a call's id, or a word such as <c>manual</c>.</param>
public sealed record MoveRequest(Guid AppointmentId, int FromSequence, Slot To, string Key, string By);

/// <summary>Which appointment to cancel.</summary>
/// <param name="AppointmentId">The <see cref="Appointment.Id"/>.</param>
/// <param name="FromSequence">The <see cref="Appointment.Sequence"/> that the canceller has seen.</param>
/// <param name="Key">Idempotency key, at most 100 characters.</param>
/// <param name="By">Who asks: a call's id, or a word such as <c>manual</c>.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record CancelRequest(Guid AppointmentId, int FromSequence, string Key, string By, string? Reason = null);

/// <summary>What became of a request.</summary>
/// <param name="Refusal">Why it was refused, or <see cref="BookingRefusal.None"/>.</param>
/// <param name="Appointment">The appointment as it is stored now, read back; null when there is none.</param>
public sealed record BookingResult(BookingRefusal Refusal, Appointment? Appointment)
{
    /// <summary>Whether it was done, now or before by the same key.</summary>
    public bool IsDone => Refusal == BookingRefusal.None;
}
