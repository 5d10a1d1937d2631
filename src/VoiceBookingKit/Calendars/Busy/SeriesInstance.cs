namespace VoiceBookingKit.Calendars.Busy;

/// <summary>One instance of a series, in seconds from the start of the year 1.</summary>
/// <param name="Local">Its start by the wall clock of the series.</param>
/// <param name="Start">The instant at which it starts.</param>
/// <param name="End">The instant at which it ends.</param>
internal readonly record struct SeriesInstance(long Local, long Start, long End);
