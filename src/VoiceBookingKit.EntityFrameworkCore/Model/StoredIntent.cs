using System.Text.Json.Serialization;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>An intent as JSON; of the three kinds of commit one is there.</summary>
internal sealed record StoredIntent(Guid Id, string Calendar, Appointment Appointment, DateTimeOffset TriedAt)
{
    public BookingCommit.Book? Book { get; init; }
    public BookingCommit.Move? Move { get; init; }
    public BookingCommit.Cancel? Cancel { get; init; }
    public OutsideEntry? Entry { get; init; }
    public int Attempts { get; init; }

    public static StoredIntent From(OutsideIntent intent) => new(intent.Id, intent.Calendar, intent.Appointment, intent.TriedAt)
    {
        Book = intent.Commit as BookingCommit.Book,
        Move = intent.Commit as BookingCommit.Move,
        Cancel = intent.Commit as BookingCommit.Cancel,
        Entry = intent.Entry,
        Attempts = intent.Attempts,
    };

    public OutsideIntent ToIntent() => new()
    {
        Id = Id,
        Calendar = Calendar,
        Commit = (BookingCommit?)Book ?? (BookingCommit?)Move ?? Cancel ?? throw new FormatException("An intent has no commit."),
        Appointment = Appointment,
        Entry = Entry,
        TriedAt = TriedAt,
        NextAt = TriedAt,
        Attempts = Attempts,
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredIntent))]
internal sealed partial class OutsideIntentJson : JsonSerializerContext;
