using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>Sets up each connection as it is opened: a commit is on the disk before it returns, and short locks are waited for inside SQLite.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA busy_timeout = 1000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
