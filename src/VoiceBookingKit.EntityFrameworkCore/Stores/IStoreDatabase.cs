using VoiceBookingKit.EntityFrameworkCore.Model;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>What differs from one database to another: making the schema, shutting other writers out, trying again, and saying what went wrong.</summary>
internal interface IStoreDatabase
{
    /// <summary>Creates the schema or brings it up to date; cheap when that is done.</summary>
    /// <exception cref="StoreDatabaseException">The database can't be opened, or was written by a newer version.</exception>
    Task PrepareAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads.</summary>
    /// <exception cref="StoreDatabaseException">The database can't be read.</exception>
    Task<T> ReadAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default);

    /// <summary>Works within a transaction that no other writer comes between. It is committed when the work has committed it itself, and else rolled back.</summary>
    /// <remarks>The work may be run again from the start, in a new transaction, when the database was busy.</remarks>
    /// <exception cref="StoreDatabaseException">The database can't be written; whether a commit took place is unknown.</exception>
    Task<T> WriteAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default);
}
