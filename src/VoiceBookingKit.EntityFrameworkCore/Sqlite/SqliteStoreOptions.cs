using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>Which SQLite file keeps appointments and calls.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// Connection string of Microsoft.Data.Sqlite, such as <c>Data Source=/var/lib/salon/bookings.db</c>; a relative path begins at the host's content root. The file must lie on a
    /// local disk: SQLite's locks do not hold on network shares. Default: <c>voicebooking.db</c> in the content root.
    /// </summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=voicebooking.db";

    /// <summary>How long a read or a write waits while other programs have the file locked, before it fails. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LockDeadline { get; set; } = TimeSpan.FromSeconds(10);
}
