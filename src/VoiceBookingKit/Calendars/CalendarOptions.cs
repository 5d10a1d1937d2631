using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Calendars;

/// <summary>How one outside calendar takes part in booking; a provider's own options derive from it.</summary>
public class CalendarOptions
{
    /// <summary>Ids of the staff whose time it is; empty for everyone. Empty by default.</summary>
    public IList<string> StaffIds { get; } = [];

    /// <summary>Whether appointments of these staff are written into it. One calendar for each of the staff, at most. Default: false, so that it only tells busy time.</summary>
    public bool Write { get; set; }

    /// <summary>How long one reading may take; what can't be read by then is not free. Default: 4 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")] public TimeSpan ReadWithin { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long one write may take before its outcome counts as unknown; less than the receptionist's <c>StoreWithin</c>. Default: 8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")] public TimeSpan WriteWithin { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>For how long a reading serves to offer times; before a hold and a commit it is read anew. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan CacheFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// When the calendar can't be read: how old an earlier reading may be to be used in its place, and be said to be stale. Default: zero, so that nothing of these staff is
    /// offered until the calendar can be read again.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")] public TimeSpan AcceptStaleFor { get; set; }

    /// <summary>What to do when an appointment was moved or deleted in the calendar itself. Default: report it.</summary>
    public OutsideChangePolicy OutsideChanges { get; set; }
}

/// <summary>What to do when an appointment was moved or deleted in the calendar itself.</summary>
public enum OutsideChangePolicy
{
    /// <summary>Leave the appointment as it is, and report the difference.</summary>
    Report,

    /// <summary>Move or cancel the appointment too, when its time is free.</summary>
    Follow,
}
