namespace VoiceBookingKit.Testing.Calendars;

/// <summary>An entry of a <see cref="FakeCalendar"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key that the kit gave it; null for an entry of someone else.</param>
/// <param name="Start">Start, in UTC.</param>
/// <param name="End">End, in UTC.</param>
/// <param name="Version">How often it was written.</param>
/// <param name="IsCancelled">Whether it is called off.</param>
public sealed record FakeEntry(string Id, string? Key, DateTimeOffset Start, DateTimeOffset End, int Version = 1, bool IsCancelled = false);
