using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.BookingWorker;
using VoiceBookingKit.Calls;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.EntityFrameworkCore.Sqlite;
using VoiceBookingKit.EntityFrameworkCore.Stores;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class FailureTests : IAsyncLifetime
{
    private static readonly TimeRange Day = new(Shop.Slot(0).Start, Shop.Slot(96).Start);

    private readonly BookingFile _file = new();

    public async Task InitializeAsync() => await BookAsync(_file.Open(), 0);

    [Fact]
    public async Task A_file_that_another_program_keeps_locked_can_be_read_but_a_write_says_so_in_time()
    {
        var store = _file.Open(options => options.LockDeadline = TimeSpan.FromSeconds(1));
        await using var other = _file.Connect();
        other.Execute("BEGIN EXCLUSIVE");

        Assert.Single(await store.GetTakenAsync(Day, Day.Start));
        await RequireFailureAsync(() => BookAsync(store, 1), "stayed locked by another program");

        other.Execute("ROLLBACK");
        await BookAsync(store, 1);
    }

    [Fact]
    public async Task A_write_goes_through_as_soon_as_another_program_lets_go()
    {
        var store = _file.Open();
        await using var other = _file.Connect();
        other.Execute("BEGIN IMMEDIATE");
        var booking = Task.Run(() => BookAsync(store, 1));

        // Longer than SQLite itself waits before it gives up.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.False(booking.IsCompleted);
        other.Execute("COMMIT");

        await booking;
    }

    [Fact]
    public async Task A_write_that_waits_for_a_lock_ends_when_the_caller_hangs_up()
    {
        var store = _file.Open();
        await using var other = _file.Connect();
        other.Execute("BEGIN IMMEDIATE");
        using var call = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReleaseHoldsAsync("call-1", call.Token));
    }

    [Fact]
    public async Task A_file_that_can_only_be_read_says_so_when_written_and_can_be_read()
    {
        var store = _file.Open(options => options.ConnectionString = $"Data Source={_file.Path};Mode=ReadOnly");

        Assert.Single(await store.GetTakenAsync(Day, Day.Start));
        await RequireFailureAsync(() => BookAsync(store, 1), "can't be written");
    }

    [Fact]
    public async Task A_file_of_something_else_is_told_apart_from_an_empty_book()
    {
        await using var file = new BookingFile();
        await File.WriteAllTextAsync(file.Path, string.Concat(Enumerable.Repeat("This is a diary, and no database. ", 200)));

        await RequireFailureAsync(() => file.Open().GetTakenAsync(Day, Day.Start), "is no SQLite database");
    }

    [Fact]
    public async Task A_damaged_file_is_not_taken_for_free_time()
    {
        await using var file = new BookingFile();
        await BookAsync(file.Open(), 0);
        using (var sql = file.Connect())
            sql.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        // Every page but the first, with the names of the tables, becomes noise.
        var bytes = await File.ReadAllBytesAsync(file.Path);
        new Random(1).NextBytes(bytes.AsSpan(4096));
        await File.WriteAllBytesAsync(file.Path, bytes);

        await RequireFailureAsync(() => file.Open().GetTakenAsync(Day, Day.Start), "is damaged");
    }

    [Theory]
    [InlineData("/proc/nowhere/bookings.db", "can't be made")]
    [InlineData("/proc", "can't be opened")]
    public async Task A_path_where_no_file_can_be_names_itself(string path, string problem)
    {
        var refused = await RequireFailureAsync(() => _file.Open(options => options.ConnectionString = $"Data Source={path}").FindAsync(Guid.NewGuid()), problem);

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_can_not_grow_refuses_the_booking_that_does_not_fit_and_keeps_the_others()
    {
        var (store, fits) = (OpenThatCanNotGrow(), 0);

        await RequireFailureAsync(async () =>
        {
            for (; fits < 1000; fits++)
                await BookAsync(store, fits + 1);
        }, "has no room to grow");

        Assert.InRange(fits, 1, 999);
        Assert.Equal(fits + 1, (await _file.Open().GetTakenAsync(new TimeRange(Day.Start, Day.End.AddDays(30)), Day.Start)).Count);
    }

    [Fact]
    public async Task Call_records_fail_in_their_own_words()
    {
        await using var file = new BookingFile();
        await File.WriteAllTextAsync(file.Path, new string('x', 5000));

        await Assert.ThrowsAsync<CallStoreException>(() => file.OpenCalls().ReadAsync("call-1"));
    }

    public Task DisposeAsync() => _file.DisposeAsync().AsTask();

    private static async Task BookAsync(IBookingStore store, int n)
    {
        var (id, slot) = (Guid.NewGuid(), Shop.Slot(n));
        var appointment = new Appointment
        {
            Id = id,
            Uid = $"{id:N}@example.com",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer("Ana Díaz", "ana@example.com"),
            CreatedAt = Day.Start,
            ChangedAt = Day.Start,
        };
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(new BookingCommit.Book($"{id}", Day.Start, "call-1", appointment, null))).Outcome);
    }

    private static async Task<BookingStoreException> RequireFailureAsync(Func<Task> action, string problem)
    {
        var failure = await Assert.ThrowsAsync<BookingStoreException>(action);
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
        return failure;
    }

    private EfBookingStore OpenThatCanNotGrow()
    {
        var settings = Options.Create(new SqliteStoreOptions { ConnectionString = $"Data Source={_file.Path};Pooling=False" });
        var location = new SqliteLocation(settings);
        var options = new DbContextOptionsBuilder<BookingDbContext>();
        SqliteContextOptions.Configure(options, location);
        options.AddInterceptors(new NoRoom());
        return new EfBookingStore(new SqliteDatabase(new PooledDbContextFactory<BookingDbContext>(options.Options), location, settings));
    }

    /// <summary>Lets the file have a few pages only; SQLite then answers as it does on a full disk.</summary>
    private sealed class NoRoom : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA max_page_count = 40";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
