using System.Text.Json;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>A change that was asked of an outside calendar and is not settled, as a row: what is searched for has a column, and the rest is JSON.</summary>
internal sealed class OutsideIntentRow
{
    public Guid Id { get; init; }
    public required string Key { get; init; }
    public required string By { get; init; }
    public Guid AppointmentId { get; init; }
    public IntentState State { get; set; }
    public DateTimeOffset NextAt { get; set; }
    public int Version { get; set; }
    public required string Intent { get; set; }

    public static OutsideIntentRow From(OutsideIntent intent)
    {
        var row = new OutsideIntentRow { Id = intent.Id, Key = intent.Commit.Key, By = intent.Commit.By, AppointmentId = intent.Appointment.Id, Intent = "" };
        row.Change(intent);
        return row;
    }

    public void Change(OutsideIntent intent)
    {
        (State, NextAt, Version) = (intent.State, intent.NextAt, intent.Version);
        Intent = JsonSerializer.Serialize(StoredIntent.From(intent), OutsideIntentJson.Default.StoredIntent);
    }

    public OutsideIntent ToIntent()
    {
        var stored = JsonSerializer.Deserialize(Intent, OutsideIntentJson.Default.StoredIntent) ?? throw new FormatException("An intent is null.");
        return stored.ToIntent() with { State = State, NextAt = NextAt, Version = Version };
    }
}
