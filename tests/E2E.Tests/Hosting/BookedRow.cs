using Microsoft.Data.Sqlite;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>An appointment as it lies in the host's database, read past all of the kit's code.</summary>
public sealed record BookedRow(string Customer, string Email, string Service, DateTime Start, bool IsCancelled)
{
    /// <summary>All of them, by their start, which is local to the business.</summary>
    public static async Task<IReadOnlyList<BookedRow>> ReadAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand("SELECT customer_name, customer_email, service_id, starts_at, status FROM vb_appointments ORDER BY starts_at", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var zone = IanaZone.Get("America/New_York");
        var rows = new List<BookedRow>();
        while (await reader.ReadAsync())
            rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), zone.ToLocal(new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero)).DateTime, reader.GetInt64(4) == 1));
        return rows;
    }

    /// <summary>Those of one customer.</summary>
    public static async Task<IReadOnlyList<BookedRow>> ReadAsync(string database, string customer) =>
        [.. (await ReadAsync(database)).Where(row => row.Customer.Equals(customer, StringComparison.OrdinalIgnoreCase))];
}
