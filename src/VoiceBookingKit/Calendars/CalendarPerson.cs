namespace VoiceBookingKit.Calendars;

/// <summary>An organiser or attendee of an event.</summary>
/// <param name="Email">Email address.</param>
/// <param name="Name">Name to show, or null; line breaks in it become spaces.</param>
public sealed record CalendarPerson(string Email, string? Name = null);
