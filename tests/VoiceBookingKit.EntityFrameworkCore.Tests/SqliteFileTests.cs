using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");

    [Fact]
    public async Task A_row_written_through_the_model_is_read_back_from_the_file()
    {
        await using (var notes = new Notes(_file))
        {
            await notes.Database.EnsureCreatedAsync();
            notes.Add(new Note { Text = "half past two" });
            await notes.SaveChangesAsync();
        }

        await using var connection = new SqliteConnection($"Data Source={_file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Text FROM Note WHERE Id = 1";

        Assert.Equal("half past two", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_trigger_can_refuse_an_insert_inside_an_immediate_transaction()
    {
        await using var connection = new SqliteConnection($"Data Source={_file}");
        await connection.OpenAsync();
        await Execute(connection, "CREATE TABLE T (A INTEGER); CREATE TRIGGER Refuse BEFORE INSERT ON T BEGIN SELECT RAISE(ABORT, 'overlap'); END");
        await using var transaction = connection.BeginTransaction(deferred: false);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => Execute(connection, "INSERT INTO T VALUES (1)", transaction));

        Assert.Contains("overlap", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private static async Task Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Note
    {
        public int Id { get; set; }
        public string Text { get; set; } = "";
    }

    private sealed class Notes(string file) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={file}");
        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Note>();
    }
}
