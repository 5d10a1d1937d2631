using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>The appointments that the caller has proved to be theirs in this call; nothing else can be seen or changed in it.</summary>
/// <remarks>A reference proves, and so do an email address with the right day, an email address that the host has verified, and having booked it in this call.</remarks>
internal sealed class ProvedAppointments(CallContext call)
{
    private readonly HashSet<Guid> _proved = [];
    private int _failures;

    /// <summary>Whether so many proofs have failed that no more are heard.</summary>
    public bool IsExhausted => _failures >= call.Options.MaxFailedProofs;

    /// <summary>The appointment spoken of last, as it then stood, or null.</summary>
    public Appointment? Latest { get; private set; }

    /// <summary>Whether anything was proved at all.</summary>
    public bool Any => _proved.Count > 0;

    /// <summary>Takes an appointment as proved, because it was booked here, or notes how it stands now.</summary>
    public void Add(Appointment appointment)
    {
        _proved.Add(appointment.Id);
        Latest = appointment;
    }

    /// <summary>Finds an appointment by the proof of its reference; null is a failure. After too many, only what was proved before is found.</summary>
    public async Task<Appointment?> ByReferenceAsync(string reference, CancellationToken cancellationToken)
    {
        var found = await call.Desk.FindByReferenceAsync(reference, cancellationToken);
        if (IsExhausted && (found is null || !_proved.Contains(found.Id)))
            return null;
        Count(found is null ? [] : [found]);
        return found;
    }

    /// <summary>Finds standing appointments by the proof of an email address and their day; none is a failure.</summary>
    public async Task<IReadOnlyList<Appointment>> ByEmailAsync(string email, DateOnly date, CancellationToken cancellationToken) =>
        IsExhausted ? [] : Count(await call.Desk.FindByEmailAsync(email, date, date, cancellationToken));

    /// <summary>Standing appointments to come of the address that the host has verified, and those proved before.</summary>
    public async Task<IReadOnlyList<Appointment>> OwnAsync(DateOnly? date, CancellationToken cancellationToken)
    {
        var own = new Dictionary<Guid, Appointment>();
        foreach (var id in _proved)
        {
            if (await call.Desk.FindAsync(id, cancellationToken) is { } known)
                own[id] = known;
        }
        if (call.Request.VerifiedEmail is { } email)
        {
            var lastDay = call.Today.AddDays((int)call.Business.Policy.Slots.Horizon.TotalDays + 1);
            foreach (var found in await call.Desk.FindByEmailAsync(email, date ?? call.Today, date ?? lastDay, cancellationToken))
                own[found.Id] = found;
        }

        var listed = own.Values.Where(appointment => date is null || IsOn(appointment, date.Value)).OrderBy(appointment => appointment.Slot.Start).ToList();
        listed.ForEach(Add);
        return listed;
    }

    private bool IsOn(Appointment appointment, DateOnly date) => DateOnly.FromDateTime(call.Local(appointment.Slot.Start).DateTime) == date;

    private IReadOnlyList<Appointment> Count(IReadOnlyList<Appointment> found)
    {
        if (found.Count == 0)
            _failures++;
        foreach (var appointment in found)
            Add(appointment);
        return found;
    }
}
