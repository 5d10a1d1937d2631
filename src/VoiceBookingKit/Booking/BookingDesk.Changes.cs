namespace VoiceBookingKit.Booking;

public sealed partial class BookingDesk
{
    private const int ReferenceAttempts = 5;

    /// <summary>Books a slot.</summary>
    /// <param name="request">What to book.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same key finds it out.</param>
    /// <returns>The appointment, durable and read back; or why not.</returns>
    /// <exception cref="ArgumentException">The key or who asks is empty or longer than 100 characters.</exception>
    /// <exception cref="BookingStoreException">The store can't be reached; the same key finds out the outcome.</exception>
    public async Task<BookingResult> BookAsync(BookRequest request, CancellationToken cancellationToken = default)
    {
        RequireId(request.Key, nameof(request));
        RequireId(request.By, nameof(request));
        var now = _clock.GetUtcNow();
        var (terms, appointment, refusal) = _form.Read(request, now);
        if (terms is null || appointment is null)
            return Refused(ChangeKind.Booked, request.By, refusal);

        refusal = await _freeTime.CheckAsync(terms, new Asker(now, request.By, null, CountHolds: false), cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var commit = new BookingCommit.Book(
                request.Key, now, request.By, appointment with { Reference = AppointmentReference.Create() }, LimitOf(terms), Policy.MaxOpenPerCustomer);
            var result = await DoOrFindAsync(commit, refusal, cancellationToken);
            if (result?.Outcome != CommitOutcome.ReferenceTaken)
                return Answer(ChangeKind.Booked, commit, refusal, result, standing: null);
            if (attempt == ReferenceAttempts)
                throw new BookingStoreException($"The store says that {ReferenceAttempts} random references are all taken. Nothing was booked.");
        }
    }

    /// <summary>Puts an appointment at another time, or with someone else.</summary>
    /// <param name="request">Which one, and where to.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same key finds it out.</param>
    /// <returns>The appointment as it stands; with the reason, when it was not moved.</returns>
    /// <exception cref="ArgumentException">The key or who asks is empty or longer than 100 characters.</exception>
    /// <exception cref="BookingStoreException">The store can't be reached; the same key finds out the outcome.</exception>
    public async Task<BookingResult> MoveAsync(MoveRequest request, CancellationToken cancellationToken = default)
    {
        RequireId(request.Key, nameof(request));
        RequireId(request.By, nameof(request));
        var now = _clock.GetUtcNow();
        var (terms, refusal) = SlotTerms.Read(Business, request.To);
        if (terms is null)
            return Refused(ChangeKind.Moved, request.By, refusal);

        var standing = await _store.FindAsync(request.AppointmentId, cancellationToken);
        refusal = CheckChange(standing, request.FromSequence, now);
        if (refusal == BookingRefusal.None)
            refusal = await _freeTime.CheckAsync(terms, new Asker(now, request.By, request.AppointmentId, CountHolds: false), cancellationToken);
        var commit = new BookingCommit.Move(
            request.Key, now, request.By, request.AppointmentId, request.FromSequence, terms.Slot, terms.Slot.BlockedBy(terms.Service), LimitOf(terms));
        return Answer(ChangeKind.Moved, commit, refusal, await DoOrFindAsync(commit, refusal, cancellationToken), standing);
    }

    /// <summary>Cancels an appointment.</summary>
    /// <param name="request">Which one, and why.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same key finds it out.</param>
    /// <returns>The appointment as it stands; with the reason, when it was not cancelled.</returns>
    /// <exception cref="ArgumentException">The key or who asks is empty or longer than 100 characters.</exception>
    /// <exception cref="BookingStoreException">The store can't be reached; the same key finds out the outcome.</exception>
    public async Task<BookingResult> CancelAsync(CancelRequest request, CancellationToken cancellationToken = default)
    {
        RequireId(request.Key, nameof(request));
        RequireId(request.By, nameof(request));
        var refusal = CustomerRules.CheckNotes(request.Reason, out var reason);
        if (refusal != BookingRefusal.None)
            return Refused(ChangeKind.Cancelled, request.By, refusal);

        var now = _clock.GetUtcNow();
        var standing = await _store.FindAsync(request.AppointmentId, cancellationToken);
        refusal = CheckChange(standing, request.FromSequence, now);
        var commit = new BookingCommit.Cancel(request.Key, now, request.By, request.AppointmentId, request.FromSequence, reason);
        return Answer(ChangeKind.Cancelled, commit, refusal, await DoOrFindAsync(commit, refusal, cancellationToken), standing);
    }

    /// <summary>Tells why an appointment can't be moved or cancelled any more, or <see cref="BookingRefusal.None"/>.</summary>
    /// <param name="appointment">The appointment as it stands.</param>
    public BookingRefusal CheckChange(Appointment appointment) => CheckChange(appointment, appointment.Sequence, _clock.GetUtcNow());

    // What is refused now may have been done before: the answer to the first request may have got lost.
    private async Task<CommitResult?> DoOrFindAsync(BookingCommit commit, BookingRefusal refusal, CancellationToken cancellationToken)
    {
        if (refusal != BookingRefusal.None)
            return await _store.FindCommitAsync(commit, cancellationToken);
        var result = await _store.CommitAsync(_outbox is null ? commit : commit with { Outbox = _outbox.Plan(commit) }, cancellationToken);
        if (result.Outcome == CommitOutcome.Committed)
            _outbox?.Wake();
        return result;
    }

    private BookingResult Answer(ChangeKind kind, BookingCommit commit, BookingRefusal refusal, CommitResult? result, Appointment? standing)
    {
        if (result is null)
            return Refused(kind, commit.By, refusal, standing);

        var outcome = OutcomeRefusals.Of(result.Outcome);
        if (outcome != BookingRefusal.None)
            return Refused(kind, commit.By, outcome, result.Appointment);
        if (result is { Outcome: CommitOutcome.Committed, Appointment: { } done })
            DeskLog.Changed(_logger, kind, done.Id, done.Sequence, done.Slot.StaffId, done.Slot.Start, commit.By);
        return new BookingResult(BookingRefusal.None, result.Appointment);
    }

    private BookingRefusal CheckChange(Appointment? standing, int fromSequence, DateTimeOffset now) => standing switch
    {
        null => BookingRefusal.NotFound,
        { Status: AppointmentStatus.Cancelled } => BookingRefusal.AlreadyCancelled,
        _ when standing.Slot.Start <= now || standing.Slot.Start - now < Policy.ChangeNotice => BookingRefusal.TooLateToChange,
        _ when standing.Sequence != fromSequence => BookingRefusal.ChangedMeanwhile,
        _ => BookingRefusal.None,
    };

    private DayLimit? LimitOf(SlotTerms terms) => Policy.Slots.MaxPerDay is { } max
        ? new DayLimit(Business.Zone.Day(DateOnly.FromDateTime(Business.Zone.ToLocal(terms.Slot.Start).DateTime)), max)
        : null;

    private BookingResult Refused(ChangeKind kind, string by, BookingRefusal refusal, Appointment? standing = null)
    {
        DeskLog.Refused(_logger, kind, by, refusal);
        return new BookingResult(refusal, standing);
    }
}
