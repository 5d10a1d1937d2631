using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>The times by which unsettled changes are looked into.</summary>
internal static class IntentSettling
{
    /// <summary>How long after a request nobody asks again or gives up: it may still be on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>When what was released is looked for again, in case the request arrived late after all; then it is forgotten.</summary>
    private static readonly TimeSpan[] LateLooks = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(12)];

    /// <summary>When someone else may look into an intent that was tried just now.</summary>
    public static DateTimeOffset NextAfter(ConnectedCalendar calendar, DateTimeOffset now) => now + calendar.Options.WriteWithin + Grace;

    /// <summary>Whether a request that left no trace can't be on its way any more.</summary>
    public static bool IsOver(OutsideIntent intent, ConnectedCalendar calendar, DateTimeOffset now) => now >= NextAfter(calendar, intent.TriedAt);

    /// <summary>An intent as it is looked at again later; null when it was looked at often enough.</summary>
    public static OutsideIntent? LookAgain(OutsideIntent intent, DateTimeOffset now) => intent.Attempts < LateLooks.Length
        ? intent with { State = IntentState.Released, NextAt = now + LateLooks[intent.Attempts], Attempts = intent.Attempts + 1 }
        : null;

    /// <summary>When to try again what failed: sooner at first, and at last every quarter of an hour.</summary>
    public static OutsideIntent TryLater(OutsideIntent intent, DateTimeOffset now) =>
        intent with { NextAt = now + TimeSpan.FromSeconds(Math.Min(900, 15 * Math.Pow(2, Math.Min(intent.Attempts, 6)))), Attempts = intent.Attempts + 1 };

    /// <summary>Whether an entry stands as an intent wants it.</summary>
    public static bool IsAsWanted(this FoundEntry found, OutsideIntent intent) => intent.Commit is BookingCommit.Cancel
        ? !found.Stands
        : found.Entry is { IsCancelled: false } entry && entry.Start == intent.Appointment.Slot.Start && entry.End == intent.Appointment.Slot.End;
}
