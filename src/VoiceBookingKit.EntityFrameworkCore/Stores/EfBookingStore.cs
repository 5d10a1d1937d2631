using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>Keeps holds and appointments in a database through Entity Framework Core.</summary>
internal sealed class EfBookingStore(IStoreDatabase database) : IBookingStore
{
    public IOutboxStore Outbox { get; } = new EfOutboxStore(database);

    public IOutsideStore Outside { get; } = new EfOutsideStore(database);

    public Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<TakenTime>>(async (context, token) => await context.Claims.AsNoTracking()
            .Overlapping(within)
            .Where(claim => claim.HoldExpiresAt == null || claim.HoldExpiresAt > now)
            .OrderBy(claim => claim.BlockedFrom)
            .Select(claim => new TakenTime(
                claim.StaffId, new TimeRange(claim.BlockedFrom, claim.BlockedTo), claim.StartsAt, claim.AppointmentId, claim.HoldOwner))
            .ToListAsync(token), cancellationToken);

    public Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        WriteAsync(async (context, token) =>
        {
            await context.DropExpiredHoldsAsync(now, token);
            if (await context.IsTakenAsync(hold.Slot.StaffId, hold.Blocked, hold.Owner, leaving, settling: null, token))
                return false;
            await context.DropHoldsAsync(hold.Owner, token);
            context.Claims.Add(ClaimRow.From(hold, leaving));
            await context.SaveChangesAsync(token);
            await context.Database.CommitTransactionAsync(token);
            return true;
        }, cancellationToken);

    public Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default) => WriteAsync(async (context, token) =>
    {
        await context.DropHoldsAsync(owner, token);
        await context.Database.CommitTransactionAsync(token);
        return true;
    }, cancellationToken);

    public async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
    {
        var result = await WriteAsync((context, token) => new CommitTransaction(context, commit).RunAsync(token), cancellationToken);
        // What the caller is told was read after the commit, from the database.
        return result is { Outcome: CommitOutcome.Committed, Appointment: { } written }
            ? result with { Appointment = await FindAsync(written.Id, cancellationToken) }
            : result;
    }

    public Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        ReadAsync((context, token) => context.FindCommitAsync(commit, token), cancellationToken);

    public Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => ReadAsync(async (context, token) =>
        (await context.Appointments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token))?.ToAppointment(), cancellationToken);

    public Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) => ReadAsync(async (context, token) =>
        (await context.Appointments.AsNoTracking().SingleOrDefaultAsync(row => row.Reference == reference, token))?.ToAppointment(), cancellationToken);

    public Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, TimeRange starting, CancellationToken cancellationToken = default) =>
        ListAsync(rows => rows.Where(row => row.CustomerEmail == email), starting, cancellationToken);

    public Task<IReadOnlyList<Appointment>> ListAsync(TimeRange starting, CancellationToken cancellationToken = default) =>
        ListAsync(rows => rows, starting, cancellationToken);

    public Task<IReadOnlyList<AppointmentChange>> GetHistoryAsync(Guid id, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<AppointmentChange>>(async (context, token) =>
        {
            var rows = await context.Changes.AsNoTracking().Where(row => row.AppointmentId == id).OrderBy(row => row.Sequence).ToListAsync(token);
            return [.. rows.Select(row => row.ToChange())];
        }, cancellationToken);

    public Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default) => WriteAsync(async (context, token) =>
    {
        if (await context.Messages.AnyAsync(row => row.Id == message.Id, token))
            return false;
        context.Messages.Add(MessageRow.From(message));
        await context.SaveChangesAsync(token);
        await context.Database.CommitTransactionAsync(token);
        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<CallbackMessage>> GetMessagesAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<CallbackMessage>>(async (context, token) =>
        {
            var rows = await context.Messages.AsNoTracking().Where(row => row.At >= since).OrderBy(row => row.At).ToListAsync(token);
            return [.. rows.Select(row => row.ToMessage())];
        }, cancellationToken);

    public Task MarkNoShowAsync(NoShow noShow, CancellationToken cancellationToken = default) => WriteAsync(async (context, token) =>
    {
        if (await context.NoShows.AnyAsync(row => row.AppointmentId == noShow.AppointmentId, token))
            return false;
        context.NoShows.Add(NoShowRow.From(noShow));
        await context.SaveChangesAsync(token);
        await context.Database.CommitTransactionAsync(token);
        return true;
    }, cancellationToken);

    public Task<NoShow?> FindNoShowAsync(Guid appointmentId, CancellationToken cancellationToken = default) => ReadAsync(async (context, token) =>
        (await context.NoShows.AsNoTracking().SingleOrDefaultAsync(row => row.AppointmentId == appointmentId, token))?.ToNoShow(), cancellationToken);

    private Task<IReadOnlyList<Appointment>> ListAsync(
        Func<IQueryable<AppointmentRow>, IQueryable<AppointmentRow>> filter, TimeRange starting, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Appointment>>(async (context, token) =>
        {
            var rows = await filter(context.Appointments.AsNoTracking())
                .Where(row => row.StartsAt >= starting.Start && row.StartsAt < starting.End && row.Status == AppointmentStatus.Booked)
                .OrderBy(row => row.StartsAt)
                .ToListAsync(token);
            return [.. rows.Select(row => row.ToAppointment())];
        }, cancellationToken);

    private async Task<T> ReadAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(work, cancellationToken);
        }
        catch (StoreDatabaseException failure)
        {
            throw new BookingStoreException(failure.Message, failure);
        }
    }

    private async Task<T> WriteAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(work, cancellationToken);
        }
        catch (StoreDatabaseException failure)
        {
            throw new BookingStoreException(failure.Message, failure);
        }
    }
}
