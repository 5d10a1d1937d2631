using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>Where the database file is and how it is opened.</summary>
internal sealed class SqliteLocation
{
    public SqliteLocation(IOptions<SqliteStoreOptions> options, IHostEnvironment? host = null)
    {
        var settings = new SqliteConnectionStringBuilder(options.Value.ConnectionString);
        File = Path.GetFullPath(settings.DataSource, host?.ContentRootPath ?? AppContext.BaseDirectory);
        settings.DataSource = File;
        settings.ForeignKeys = true;
        // The waiting for locks is ours (SqliteDatabase), so that it ends when the caller hangs up; one second is the shortest that can be set here.
        settings.DefaultTimeout = 1;
        ConnectionString = settings.ToString();
    }

    /// <summary>The file's full path.</summary>
    public string File { get; }

    /// <summary>How to open it.</summary>
    public string ConnectionString { get; }
}
