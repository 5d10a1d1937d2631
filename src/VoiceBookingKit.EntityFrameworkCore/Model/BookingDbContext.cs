using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>The tables that every database has; what keeps them right (triggers, constraints, indexes) is each database's own schema.</summary>
internal sealed class BookingDbContext(DbContextOptions<BookingDbContext> options) : DbContext(options)
{
    private const string TablePrefix = "vb_";

    public DbSet<AppointmentRow> Appointments => Set<AppointmentRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<MessageRow> Messages => Set<MessageRow>();

    public DbSet<CallEntryRow> CallEntries => Set<CallEntryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<NoShowRow> NoShows => Set<NoShowRow>();

    public DbSet<OutsideEntryRow> OutsideEntries => Set<OutsideEntryRow>();

    public DbSet<OutsideIntentRow> OutsideIntents => Set<OutsideIntentRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AppointmentRow>().HasKey(row => row.Id);
        modelBuilder.Entity<ClaimRow>().HasKey(row => row.Id);
        modelBuilder.Entity<MessageRow>().HasKey(row => row.Id);
        modelBuilder.Entity<CallEntryRow>().HasKey(row => new { row.CallId, row.Sequence });
        modelBuilder.Entity<OutboxRow>().HasKey(row => row.Id);
        modelBuilder.Entity<NoShowRow>().HasKey(row => row.AppointmentId);
        modelBuilder.Entity<OutsideEntryRow>().HasKey(row => row.AppointmentId);
        modelBuilder.Entity<OutsideIntentRow>().HasKey(row => row.Id);
        modelBuilder.Entity<LeaseRow>().HasKey(row => row.Name);
        modelBuilder.Entity<ChangeRow>(changes =>
        {
            changes.HasKey(row => new { row.AppointmentId, row.Sequence });
            changes.ComplexProperty(row => row.Before);
            changes.ComplexProperty(row => row.After);
        });
        modelBuilder.Entity<AppointmentRow>().ToTable(TablePrefix + "appointments");
        modelBuilder.Entity<ClaimRow>().ToTable(TablePrefix + "claims");
        modelBuilder.Entity<ChangeRow>().ToTable(TablePrefix + "changes");
        modelBuilder.Entity<MessageRow>().ToTable(TablePrefix + "messages");
        modelBuilder.Entity<CallEntryRow>().ToTable(TablePrefix + "call_entries");
        modelBuilder.Entity<OutboxRow>().ToTable(TablePrefix + "outbox");
        modelBuilder.Entity<NoShowRow>().ToTable(TablePrefix + "no_shows");
        modelBuilder.Entity<OutsideEntryRow>().ToTable(TablePrefix + "outside_entries");
        modelBuilder.Entity<OutsideIntentRow>().ToTable(TablePrefix + "outside_intents");
        modelBuilder.Entity<LeaseRow>().ToTable(TablePrefix + "leases");

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            NameColumns(entity, "");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
            property.SetColumnName(prefix + JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        foreach (var part in type.GetDeclaredComplexProperties())
            NameColumns(part.ComplexType, prefix + JsonNamingPolicy.SnakeCaseLower.ConvertName(part.Name) + "_");
    }

    /// <summary>Instants are whole numbers, so that they sort as time does and lose nothing: ticks of 100 ns since the year 1, in UTC.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
