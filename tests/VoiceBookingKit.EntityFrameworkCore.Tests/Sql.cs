using Microsoft.Data.Sqlite;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

#pragma warning disable CA2100 // The statements are the tests' own.

/// <summary>Plain SQL, past every check of the kit's code.</summary>
internal static class Sql
{
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>How SQLite would go about a query.</summary>
    public static string Plan(this SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand("EXPLAIN QUERY PLAN " + sql, connection);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
