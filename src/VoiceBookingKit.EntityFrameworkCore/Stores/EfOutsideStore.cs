using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>Keeps what is known of outside calendars in the database of the appointments.</summary>
internal sealed class EfOutsideStore(IStoreDatabase database) : IOutsideStore
{
    public Task<IReadOnlyList<OutsideEntry>> GetEntriesAsync(string calendar, TimeRange within, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<OutsideEntry>>(async (context, token) =>
        {
            var earliest = within.Start - BookingQueries.LongestClaim;
            var rows = await context.OutsideEntries.AsNoTracking()
                .Where(row => row.Calendar == calendar && row.StartsAt < within.End && row.StartsAt > earliest && row.EndsAt > within.Start).ToListAsync(token);
            return [.. rows.Select(row => row.ToEntry())];
        }, cancellationToken);

    public Task<OutsideEntry?> FindEntryAsync(Guid appointmentId, CancellationToken cancellationToken = default) => ReadAsync(async (context, token) =>
        (await context.OutsideEntries.AsNoTracking().SingleOrDefaultAsync(row => row.AppointmentId == appointmentId, token))?.ToEntry(), cancellationToken);

    public Task<OutsideEntry?> FindEntryAsync(string calendar, string entryId, CancellationToken cancellationToken = default) => ReadAsync(async (context, token) =>
        (await context.OutsideEntries.AsNoTracking().FirstOrDefaultAsync(row => row.Calendar == calendar && row.EntryId == entryId, token))?.ToEntry(), cancellationToken);

    public Task PutEntryAsync(OutsideEntry entry, CancellationToken cancellationToken = default) => WriteAsync(async (context, token) =>
    {
        await context.SettleAsync(new OutsideSettlement(null, entry), entry.AppointmentId, token);
        return await SavedAsync(context, token);
    }, cancellationToken);

    public Task<CommitResult?> BeginAsync(OutsideIntent intent, CancellationToken cancellationToken = default) =>
        WriteAsync((context, token) => new CommitTransaction(context, intent.Commit).BeginAsync(intent, token), cancellationToken);

    public Task<OutsideIntent?> FindIntentAsync(string key, CancellationToken cancellationToken = default) => ReadAsync(async (context, token) =>
        (await context.OutsideIntents.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, token))?.ToIntent(), cancellationToken);

    public Task<IReadOnlyList<OutsideIntent>> GetOpenIntentsAsync(string by, CancellationToken cancellationToken = default) =>
        ListAsync(rows => rows.Where(row => row.By == by && row.State == IntentState.Open), cancellationToken);

    public Task<IReadOnlyList<OutsideIntent>> GetDueIntentsAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default) =>
        ListAsync(rows => rows.Where(row => row.NextAt <= now).OrderBy(row => row.NextAt).Take(most), cancellationToken);

    public Task<OutsideIntent?> UpdateIntentAsync(OutsideIntent intent, CancellationToken cancellationToken = default) => WriteAsync(async (context, token) =>
    {
        if (await context.OutsideIntents.SingleOrDefaultAsync(row => row.Id == intent.Id && row.Version == intent.Version, token) is not { } row)
            return null;
        var changed = intent with { Version = intent.Version + 1 };
        row.Change(changed);
        if (changed.State == IntentState.Released)
            await context.DropClaimAsync(changed.Id, token);
        await SavedAsync(context, token);
        return changed;
    }, cancellationToken);

    public Task<bool> EndIntentAsync(OutsideIntent intent, CancellationToken cancellationToken = default) => WriteAsync(async (context, token) =>
    {
        if (!await context.OutsideIntents.AnyAsync(row => row.Id == intent.Id && row.Version == intent.Version, token))
            return false;
        await context.EndIntentAsync(intent.Id, token);
        return await SavedAsync(context, token);
    }, cancellationToken);

    public Task<bool> TryLeaseAsync(string name, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        WriteAsync(async (context, token) =>
        {
            if (await context.Leases.SingleOrDefaultAsync(row => row.Name == name, token) is not { } lease)
                context.Leases.Add(new LeaseRow { Name = name, Owner = owner, Until = until });
            else if (lease.Owner != owner && lease.Until > now)
                return false;
            else
                (lease.Owner, lease.Until) = (owner, until);
            return await SavedAsync(context, token);
        }, cancellationToken);

    private Task<IReadOnlyList<OutsideIntent>> ListAsync(Func<IQueryable<OutsideIntentRow>, IQueryable<OutsideIntentRow>> filter, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<OutsideIntent>>(async (context, token) =>
        {
            var rows = await filter(context.OutsideIntents.AsNoTracking()).ToListAsync(token);
            return [.. rows.Select(row => row.ToIntent())];
        }, cancellationToken);

    private static async Task<bool> SavedAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.CommitTransactionAsync(cancellationToken);
        return true;
    }

    private Task<T> ReadAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(() => database.ReadAsync(work, cancellationToken));

    private Task<T> WriteAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(() => database.WriteAsync(work, cancellationToken));

    private static async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreDatabaseException failure)
        {
            throw new BookingStoreException(failure.Message, failure);
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or FormatException)
        {
            throw new BookingStoreException("A change in an outside calendar is kept in a form that can't be read; it may have been written by a newer version.", failure);
        }
    }
}
