using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>Refuses connection strings that can't be read, and databases that would be gone with the process.</summary>
internal sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    private const string Setting = "VoiceBooking:Sqlite:ConnectionString";

    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(options.ConnectionString);
            return settings.DataSource is "" or ":memory:" || settings.Mode == SqliteOpenMode.Memory || settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                ? ValidateOptionsResult.Fail($"{Setting} names no file. Write 'Data Source=voicebooking.db', or leave out UseSqlite to keep bookings in memory.")
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException problem)
        {
            return ValidateOptionsResult.Fail($"{Setting} can't be read: {problem.Message}");
        }
    }
}
