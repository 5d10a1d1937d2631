using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>What one side said in a call, as it lies in the host's database, read past all of the kit's code.</summary>
public sealed record CallTurn(string Role, string Text)
{
    /// <summary>Those of all calls, in their order.</summary>
    public static async Task<IReadOnlyList<CallTurn>> ReadAsync(string database) =>
        [.. (await RowsAsync(database, "SELECT entry FROM vb_call_entries WHERE kind = 'turn' ORDER BY at")).Select(entry => JsonSerializer.Deserialize<CallTurn>(entry)!)];

    /// <summary>Whatever happened in all calls, a line each.</summary>
    public static Task<IReadOnlyList<string>> ReadAllAsync(string database) =>
        RowsAsync(database, "SELECT call_id || ' ' || at || ' ' || kind || ' ' || entry FROM vb_call_entries ORDER BY at");

    private static async Task<IReadOnlyList<string>> RowsAsync(string database, string query)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
