using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.EntityFrameworkCore.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>One SQLite file, which any number of processes may share.</summary>
internal sealed class SqliteDatabase(IDbContextFactory<BookingDbContext> contexts, SqliteLocation location, IOptions<SqliteStoreOptions> options)
    : IStoreDatabase, IDisposable
{
    private readonly TimeSpan _deadline = options.Value.LockDeadline;

    // SQLite lets one write at a time. Within the process writers line up here, in order and without a thread; only processes wait for the file's lock.
    private readonly SemaphoreSlim _writers = new(1);
    private readonly SemaphoreSlim _preparing = new(1);
    private volatile bool _isPrepared;

    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        if (_isPrepared)
            return;

        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (_isPrepared)
                return;
            CreateFolder();
            await RetryAsync(async () =>
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                await SqliteSchema.ApplyAsync(context, cancellationToken);
                return true;
            }, cancellationToken);
            _isPrepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(cancellationToken);
        return await RetryAsync(async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context, cancellationToken);
        }, cancellationToken);
    }

    public async Task<T> WriteAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(cancellationToken);
        if (!await _writers.WaitAsync(_deadline, cancellationToken))
            throw new StoreDatabaseException($"The booking database {location.File} was busy with other writes for {_deadline.TotalSeconds:0.#} s. Try again.");
        try
        {
            return await RetryAsync(async () =>
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                // BEGIN IMMEDIATE: takes the one write lock before anything is read, so that what was read still holds when it is acted on.
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                return await work(context, cancellationToken);
            }, cancellationToken);
        }
        finally
        {
            _writers.Release();
        }
    }

    public void Dispose()
    {
        _writers.Dispose();
        _preparing.Dispose();
        using var connection = new SqliteConnection(location.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<T> RetryAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        // Locks are held in real time, whatever clock the business goes by.
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await attempt();
            }
            catch (Exception failed) when (SqliteFailures.Find(failed) is { } failure)
            {
                if (!SqliteFailures.IsTransient(failure) || clock.GetElapsedTime(began) >= _deadline)
                    throw SqliteFailures.Explain(failure, location.File, _deadline);
            }
            catch (Exception failed) when (failed is FormatException or InvalidCastException or ArgumentOutOfRangeException)
            {
                throw new StoreDatabaseException($"The booking database {location.File} holds a value that can't be read: {failed.Message}", failed);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25)), clock, cancellationToken);
        }
    }

    private void CreateFolder()
    {
        try
        {
            if (Path.GetDirectoryName(location.File) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreDatabaseException($"The folder of the booking database {location.File} can't be made: {failure.Message}", failure);
        }
    }
}
