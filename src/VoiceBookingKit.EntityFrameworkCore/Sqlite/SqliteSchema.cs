using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.EntityFrameworkCore.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>The schema, as the steps that lead to it: <c>Schema/001-….sql</c> and so on. A step that was released is never changed; a new one follows it.</summary>
internal static class SqliteSchema
{
    /// <summary>Takes the steps that a file still lacks, all in one transaction. Any number of processes may do so at once.</summary>
    /// <exception cref="StoreDatabaseException">The file has steps that this version does not know.</exception>
    public static async Task ApplyAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        var steps = Steps();
        await context.Database.OpenConnectionAsync(cancellationToken);
        // Readers then do not wait for writers; the file remembers it.
        await ExecuteAsync(context, "PRAGMA journal_mode = WAL", cancellationToken);
        if (await GetVersionAsync(context, cancellationToken) == steps.Count)
            return;

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var version = await GetVersionAsync(context, cancellationToken);
        if (version > steps.Count)
        {
            throw new StoreDatabaseException(
                $"The booking database was written by a newer version of VoiceBookingKit (schema {version}; this version knows {steps.Count}). Update the package.");
        }
        foreach (var step in steps.Skip(version))
            await ExecuteAsync(context, step, cancellationToken);
        var remember = $"CREATE TABLE IF NOT EXISTS vb_schema (version INTEGER NOT NULL); DELETE FROM vb_schema; INSERT INTO vb_schema (version) VALUES ({steps.Count});";
        await ExecuteAsync(context, remember, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<int> GetVersionAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        if (await ExecuteAsync(context, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'vb_schema'", cancellationToken) is null)
            return 0;
        return Convert.ToInt32(await ExecuteAsync(context, "SELECT MAX(version) FROM vb_schema", cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task<object?> ExecuteAsync(BookingDbContext context, string sql, CancellationToken cancellationToken)
    {
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statements are this assembly's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static List<string> Steps()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
