using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>How Entity Framework speaks to the file.</summary>
internal static class SqliteContextOptions
{
    public static void Configure(DbContextOptionsBuilder builder, SqliteLocation location) => builder
        .UseSqlite(location.ConnectionString)
        .AddInterceptors(new SqlitePragmas())
        // Every failure reaches the caller as an exception that says more; the log of statements is for those who look for it.
        .ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandExecuted, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
