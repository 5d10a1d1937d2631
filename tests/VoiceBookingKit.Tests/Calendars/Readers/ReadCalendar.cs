namespace VoiceBookingKit.Tests.Calendars.Readers;

/// <summary>A calendar file as a reader understood it.</summary>
internal sealed record ReadCalendar(string Method, IReadOnlyList<ReadEvent> Events);

internal sealed record ReadEvent(
    string Uid, DateTimeOffset Start, DateTimeOffset End, int Sequence, string Status, string Summary, string? Description, string? Location, string? Url,
    ReadPerson? Organizer, IReadOnlyList<ReadPerson> Attendees, double? ReminderMinutes);

internal sealed record ReadPerson(string Email, string? Name);
