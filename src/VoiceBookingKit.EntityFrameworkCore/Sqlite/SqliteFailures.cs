using Microsoft.Data.Sqlite;
using VoiceBookingKit.EntityFrameworkCore.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>Says in a sentence what went wrong with a file and what to do. Codes: https://sqlite.org/rescode.html</summary>
internal static class SqliteFailures
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, DiskError = 10, Corrupt = 11, Full = 13, CantOpen = 14, Constraint = 19, NotADatabase = 26;

    /// <summary>SQLite's own error behind whatever Entity Framework wrapped around it, or null.</summary>
    public static SqliteException? Find(Exception? exception) =>
        exception is null or SqliteException ? exception as SqliteException : Find(exception.InnerException);

    /// <summary>Whether the same again may work: another connection has the file locked just now.</summary>
    public static bool IsTransient(SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    public static StoreDatabaseException Explain(SqliteException failure, string file, TimeSpan deadline)
    {
        var (what, then) = failure.SqliteErrorCode switch
        {
            Busy or Locked => ($"stayed locked by another program for {deadline.TotalSeconds:0.#} s", "Try again."),
            ReadOnly => ("can't be written", "Let this program write to the file and to its folder."),
            DiskError => ("could not be read or written", "Check the disk and the space that is left."),
            Corrupt or NotADatabase => ("is damaged, or is no SQLite database", "Restore it from a backup, or move it away to begin with an empty one."),
            Full => ("has no room to grow", "Make space on the disk."),
            CantOpen => ("can't be opened", "Check that the folder exists and that this program may write there."),
            Constraint => ("refused a change", "It would break a rule of the schema."),
            var code => ($"failed with SQLite's error {code}", "See the inner exception."),
        };
        return new StoreDatabaseException($"The booking database {file} {what} ({failure.SqliteExtendedErrorCode}: {failure.Message}). {then}", failure);
    }
}
