using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Calls;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>Keeps the records of calls in a database through Entity Framework Core.</summary>
internal sealed class EfCallStore(IStoreDatabase database) : ICallStore
{
    public Task AppendAsync(CallEntry entry, CancellationToken cancellationToken = default) => RunAsync(() => database.WriteAsync(async (context, token) =>
    {
        if (await context.CallEntries.AnyAsync(row => row.CallId == entry.CallId && row.Sequence == entry.Sequence, token))
            return false;
        context.CallEntries.Add(CallEntryRow.From(entry));
        await context.SaveChangesAsync(token);
        await context.Database.CommitTransactionAsync(token);
        return true;
    }, cancellationToken));

    public Task<IReadOnlyList<CallEntry>> ReadAsync(string callId, CancellationToken cancellationToken = default) =>
        RunAsync(() => database.ReadAsync<IReadOnlyList<CallEntry>>(async (context, token) =>
        {
            var rows = await context.CallEntries.AsNoTracking().Where(row => row.CallId == callId).OrderBy(row => row.Sequence).ToListAsync(token);
            return [.. rows.Select(row => row.ToEntry())];
        }, cancellationToken));

    public Task<IReadOnlyList<CallEntry.Started>> ListAsync(TimeRange within, CancellationToken cancellationToken = default) =>
        RunAsync(() => database.ReadAsync<IReadOnlyList<CallEntry.Started>>(async (context, token) =>
        {
            var rows = await context.CallEntries.AsNoTracking()
                .Where(row => row.Kind == CallEntryRow.Started && row.At >= within.Start && row.At < within.End)
                .OrderBy(row => row.At)
                .ToListAsync(token);
            return [.. rows.Select(row => (CallEntry.Started)row.ToEntry())];
        }, cancellationToken));

    private static async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreDatabaseException failure)
        {
            throw new CallStoreException(failure.Message, failure);
        }
        catch (JsonException failure)
        {
            throw new CallStoreException("A call's record holds an entry that can't be read; it may have been written by a newer version.", failure);
        }
    }
}
