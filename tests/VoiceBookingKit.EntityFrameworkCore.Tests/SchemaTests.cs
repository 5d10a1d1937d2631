using System.Globalization;
using Microsoft.Data.Sqlite;
using VoiceBookingKit.Booking;
using VoiceBookingKit.BookingWorker;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

/// <summary>What the file itself refuses, whoever writes to it.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private readonly BookingFile _file = new();
    private SqliteConnection _sql = null!;

    public async Task InitializeAsync()
    {
        await _file.Open().GetTakenAsync(new TimeRange(Nine, Nine.AddDays(1)), Nine);
        _sql = _file.Connect();
        _sql.Execute(Appointment("a", "maya", Nine, 30));
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(-15, 30)]
    [InlineData(29, 15)]
    [InlineData(5, 10)]
    [InlineData(-60, 600)]
    [InlineData(-4000, 10000)]
    public void A_row_that_overlaps_another_can_not_be_inserted(int minutes, int lasts) =>
        RequireOverlap(Appointment("b", "maya", Nine.AddMinutes(minutes), lasts));

    [Fact]
    public void Rows_that_touch_and_rows_of_other_staff_can_be_inserted()
    {
        _sql.Execute(Appointment("b", "maya", Nine.AddMinutes(30), 30));
        _sql.Execute(Appointment("c", "maya", Nine.AddMinutes(-30), 30));
        _sql.Execute(Appointment("d", "ben", Nine, 30));

        Assert.Equal(4L, _sql.Scalar("SELECT COUNT(*) FROM vb_claims"));
    }

    [Fact]
    public void A_row_can_not_be_updated_into_another()
    {
        _sql.Execute(Appointment("b", "maya", Nine.AddMinutes(30), 30));
        _sql.Execute(Appointment("c", "ben", Nine, 30));

        RequireOverlap($"UPDATE vb_appointments SET blocked_from = blocked_from - {TimeSpan.TicksPerMinute} WHERE reference = 'b'");
        RequireOverlap("UPDATE vb_appointments SET staff_id = 'maya' WHERE reference = 'c'");
        RequireOverlap("UPDATE vb_claims SET staff_id = 'maya' WHERE staff_id = 'ben'");
        Assert.Equal("ben", _sql.Scalar("SELECT staff_id FROM vb_appointments WHERE reference = 'c'"));
    }

    [Fact]
    public void A_cancelled_row_gives_its_time_free_and_can_not_take_it_back_from_another()
    {
        _sql.Execute("UPDATE vb_appointments SET status = 1 WHERE reference = 'a'");
        _sql.Execute(Appointment("b", "maya", Nine.AddMinutes(15), 30));

        RequireOverlap("UPDATE vb_appointments SET status = 0 WHERE reference = 'a'");
        RequireOverlap(Appointment("c", "maya", Nine.AddMinutes(30), 30).Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hold_can_not_be_put_over_an_appointment_nor_over_another_hold()
    {
        _sql.Execute(Hold("h", Nine.AddMinutes(60)));

        RequireOverlap(Hold("i", Nine.AddMinutes(75)));
        RequireOverlap(Hold("j", Nine.AddMinutes(15)));
        RequireOverlap(Appointment("b", "maya", Nine.AddMinutes(75), 30));
    }

    [Theory]
    [InlineData("UPDATE vb_appointments SET ends_at = starts_at WHERE reference = 'a'")]
    [InlineData("UPDATE vb_appointments SET status = 2 WHERE reference = 'a'")]
    [InlineData("UPDATE vb_appointments SET blocked_to = blocked_to + 6048000000000 WHERE reference = 'a'")]
    [InlineData("INSERT INTO vb_changes (appointment_id, sequence, key, kind, at, by) VALUES ('nobody', 0, 'k', 0, 0, 'me')")]
    public void Rows_that_make_no_sense_are_refused(string sql)
    {
        _sql.Execute("PRAGMA foreign_keys = ON");

        Assert.Equal(19, Assert.Throws<SqliteException>(() => _sql.Execute(sql)).SqliteErrorCode);
    }

    [Fact]
    public async Task A_row_that_was_written_past_the_store_is_taken_for_the_store_too()
    {
        await using var shop = new Shop(_file.Path);

        Assert.Equal(BookingRefusal.Taken, await shop.Desk.CheckAsync(new Slot("visit", "maya", Nine, Nine.AddMinutes(15)), "call-1"));
    }

    [Fact]
    public async Task A_row_that_can_not_be_read_is_not_taken_for_free_time()
    {
        _sql.Execute("PRAGMA foreign_keys = OFF");
        _sql.Execute("UPDATE vb_claims SET id = 'nonsense', appointment_id = 'nonsense'");

        var failure = await Assert.ThrowsAsync<BookingStoreException>(() => _file.Open().GetTakenAsync(new TimeRange(Nine, Nine.AddDays(1)), Nine));

        Assert.Contains("can't be read", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_for_overlap_uses_an_index_from_both_sides()
    {
        var plan = _sql.Plan("SELECT 1 FROM vb_claims WHERE staff_id = 'maya' AND blocked_from < 2 AND blocked_from > 1 AND blocked_to > 1");

        Assert.Contains("vb_claims_by_staff (staff_id=? AND blocked_from>? AND blocked_from<?)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        _sql.Execute("UPDATE vb_schema SET version = 99");

        var refused = await Assert.ThrowsAsync<BookingStoreException>(() => _file.Open().FindAsync(Guid.NewGuid()));

        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_the_first_step_only_is_brought_up_to_date_with_what_is_in_it()
    {
        _sql.Execute("DROP TABLE vb_outbox; DROP TABLE vb_no_shows; DROP TABLE vb_outside_entries; DROP TABLE vb_outside_intents; DROP TABLE vb_leases");
        _sql.Execute("DROP TABLE vb_call_entries");
        _sql.Execute("UPDATE vb_schema SET version = 1");

        Assert.Empty(await _file.OpenCalls().ReadAsync("call-1"));
        Assert.Equal(4L, _sql.Scalar("SELECT version FROM vb_schema"));
        Assert.Single(await _file.Open().GetTakenAsync(new TimeRange(Nine, Nine.AddDays(1)), Nine));
    }

    [Fact]
    public async Task Many_hosts_can_make_the_file_at_once()
    {
        await using var file = new BookingFile();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => file.Open().FindAsync(Guid.NewGuid()))));

        using var sql = file.Connect();
        Assert.Equal(1L, sql.Scalar("SELECT COUNT(*) FROM vb_schema"));
    }

    public async Task DisposeAsync()
    {
        await _sql.DisposeAsync();
        await _file.DisposeAsync();
    }

    private static string Appointment(string name, string staff, DateTimeOffset start, int lasts)
    {
        var (from, to) = (start.UtcTicks, start.AddMinutes(lasts).UtcTicks);
        return "INSERT INTO vb_appointments (id, uid, reference, service_id, staff_id, starts_at, ends_at, blocked_from, blocked_to, customer_name, customer_email, status, sequence, created_at, changed_at) "
            + string.Create(CultureInfo.InvariantCulture, $"VALUES ('{Id(name)}', '{name}', '{name}', 'visit', '{staff}', {from}, {to}, {from}, {to}, 'Ana', 'ana@example.com', 0, 0, 0, 0)");
    }

    private static string Hold(string name, DateTimeOffset start) => string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO vb_claims (id, staff_id, blocked_from, blocked_to, starts_at, hold_owner, hold_expires_at) VALUES ('{Id(name)}', 'maya', {start.UtcTicks}, {start.AddMinutes(30).UtcTicks}, 0, '{name}', 0)");

    private static string Id(string name) => $"{(int)name[0]:X8}-0000-0000-0000-000000000000";

    private void RequireOverlap(string sql)
    {
        var refused = Assert.Throws<SqliteException>(() => _sql.Execute(sql));
        Assert.Contains("vb_claims: overlap", refused.Message, StringComparison.Ordinal);
    }
}
