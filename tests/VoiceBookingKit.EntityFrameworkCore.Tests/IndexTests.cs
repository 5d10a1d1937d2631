using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
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
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class IndexTests : IAsyncLifetime
{
    private readonly BookingFile _file = new();
    private readonly Statements _statements = new();

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task No_statement_of_the_stores_reads_a_table_from_end_to_end()
    {
        using var database = Open();
        await UseAsync(new EfBookingStore(database));
        await UseAsync(new EfOutboxStore(database));
        await UseAsync(new EfCallStore(database));
        await UseAsync(new EfOutsideStore(database));

        using var sql = _file.Connect();
        var plans = _statements.Seen.Where(statement => statement.Contains("vb_", StringComparison.Ordinal)).Distinct()
            .Select(statement => $"{sql.Plan(statement)}\nfor {statement}").ToList();

        Assert.True(plans.Count >= 20, $"Only {plans.Count} statements were seen.");
        Assert.All(plans, plan => Assert.DoesNotMatch("(?m)^SCAN (?!CONSTANT ROW)", plan));
    }

    public Task DisposeAsync() => _file.DisposeAsync().AsTask();

    private static async Task UseAsync(EfOutsideStore store)
    {
        var (slot, now) = (Shop.Slot(9), Shop.Slot(0).Start);
        var appointment = new Appointment
        {
            Id = Guid.NewGuid(),
            Uid = "nine",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer("Ana Díaz", "ana@example.com"),
            CreatedAt = now,
            ChangedAt = now,
        };
        var commit = new BookingCommit.Book("nine", now, "call-9", appointment, null);
        await store.BeginAsync(new OutsideIntent { Id = Guid.NewGuid(), Calendar = "maya", Commit = commit, Appointment = appointment, TriedAt = now, NextAt = now });
        var intent = (await store.FindIntentAsync("nine"))!;
        await store.GetOpenIntentsAsync("call-9");
        await store.GetDueIntentsAsync(now, 10);
        await store.EndIntentAsync((await store.UpdateIntentAsync(intent with { State = IntentState.Released }))!);
        await store.GetEntriesAsync("maya", new TimeRange(now, now.AddDays(1)));
        await store.FindEntryAsync("maya", "entry");
        await store.FindEntryAsync(appointment.Id);
        await store.TryLeaseAsync("work", "one", now, now.AddMinutes(1));
    }

    private static async Task UseAsync(EfBookingStore store)
    {
        var (first, second, now) = (Shop.Slot(1), Shop.Slot(2), Shop.Slot(0).Start);
        var (day, id) = (new TimeRange(now, now.AddDays(1)), Guid.NewGuid());
        var appointment = new Appointment
        {
            Id = id,
            Uid = $"{id:N}@example.com",
            Reference = AppointmentReference.Create(),
            Slot = first,
            Blocked = new TimeRange(first.Start, first.End),
            Customer = new Customer("Ana Díaz", "ana@example.com"),
            CreatedAt = now,
            ChangedAt = now,
        };
        await store.TryHoldAsync(new Hold(Guid.NewGuid(), first, appointment.Blocked, "call-1", day.End), null, now);
        await store.CommitAsync(new BookingCommit.Book("book", now, "call-1", appointment, new DayLimit(day, 9), 9));
        await store.CommitAsync(new BookingCommit.Move("move", now, "call-1", id, 0, second, new TimeRange(second.Start, second.End), new DayLimit(day, 9)));
        await store.CommitAsync(new BookingCommit.Cancel("cancel", now, "call-1", id, 1, null));
        await store.ReleaseHoldsAsync("call-1");
        await store.GetTakenAsync(day, now);
        await store.FindByReferenceAsync(appointment.Reference);
        await store.FindByEmailAsync("ana@example.com", day);
        await store.ListAsync(day);
        await store.GetHistoryAsync(id);
        await store.MarkNoShowAsync(new NoShow(id, now, "manual", null));
        await store.FindNoShowAsync(id);
        await store.LeaveMessageAsync(new CallbackMessage(Guid.NewGuid(), now, "call-1", null, "+12125550100", "Please call."));
        await store.GetMessagesAsync(now);
    }

    private static async Task UseAsync(EfOutboxStore outbox)
    {
        var now = Shop.Slot(0).Start;
        await outbox.ClaimAsync(new OutboxLease(Guid.NewGuid(), now, now.AddMinutes(1), 10));
        await outbox.SettleAsync(Guid.NewGuid(), Guid.NewGuid(), new OutboxSettlement(OutboxState.Delivered, now));
        await outbox.GetNextDueAsync(now);
        await outbox.ListAsync(new OutboxQuery(OutboxState.Dead));
        await outbox.ListAsync(new OutboxQuery(OutboxState.Pending) { Topic = OutboxTopic.Reminder, AppointmentId = Guid.NewGuid() });
        await outbox.PurgeAsync(now);
    }

    private static async Task UseAsync(EfCallStore store)
    {
        await store.AppendAsync(new CallEntry.Started("call-1", 0, Shop.Slot(0).Start, SessionChannel.WebText, null, null));
        await store.ReadAsync("call-1");
        await store.ListAsync(new TimeRange(Shop.Slot(0).Start, Shop.Slot(1).Start));
    }

    private SqliteDatabase Open()
    {
        var settings = Options.Create(new SqliteStoreOptions { ConnectionString = $"Data Source={_file.Path}" });
        var location = new SqliteLocation(settings);
        var options = new DbContextOptionsBuilder<BookingDbContext>();
        SqliteContextOptions.Configure(options, location);
        options.AddInterceptors(_statements);
        return new SqliteDatabase(new PooledDbContextFactory<BookingDbContext>(options.Options), location, settings);
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        // A batch holds several statements, each with a plan of its own. Without values a parameter is just unknown.
        private void Note(DbCommand command)
        {
            var names = command.Parameters.Cast<SqliteParameter>().Select(parameter => parameter.ParameterName).OrderByDescending(name => name.Length).ToList();
            foreach (var statement in command.CommandText.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Seen.Enqueue(names.Aggregate(statement, (text, name) => text.Replace(name, "?", StringComparison.Ordinal)));
        }
    }
}
