using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>What one side said in a call, as it lies in the host's database, read past all of the kit's code.</summary>
public sealed record CallTurn(string Role, string Text)
{
    /// <summary>Those of all calls, in their order.</summary>
    public static async Task<IReadOnlyList<CallTurn>> ReadAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand("SELECT entry FROM vb_call_entries WHERE kind = 'turn' ORDER BY at", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var turns = new List<CallTurn>();
        while (await reader.ReadAsync())
            turns.Add(JsonSerializer.Deserialize<CallTurn>(reader.GetString(0))!);
        return turns;
    }
}
