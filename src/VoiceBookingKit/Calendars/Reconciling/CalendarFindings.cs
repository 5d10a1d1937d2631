using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>What the reconciler and the calendars' own news found, latest last: for operators, health pages and tests. Safe from many threads.</summary>
/// <param name="logger">Where each finding is logged.</param>
public sealed partial class CalendarFindings(ILogger<CalendarFindings> logger)
{
    private const int Most = 500;

    private readonly Lock _gate = new();
    private readonly Queue<CalendarFinding> _all = [];
    private readonly HashSet<(CalendarFindingKind, string, Guid)> _standing = [];

    /// <summary>Told of each finding, on whichever thread found it; a handler returns soon and does not throw.</summary>
    public event EventHandler<CalendarFinding>? Found;

    /// <summary>The last 500, oldest first.</summary>
    public IReadOnlyList<CalendarFinding> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    internal void Add(CalendarFinding finding)
    {
        lock (_gate)
        {
            // What stands as it did the last time was told already.
            if (IsStanding(finding.Kind) && !_standing.Add((finding.Kind, finding.Calendar, finding.AppointmentId)))
                return;
            if (_all.Count == Most)
                _all.Dequeue();
            _all.Enqueue(finding);
        }
        LogFound(logger, finding.Kind, finding.Calendar, finding.AppointmentId, finding.EntryId);
        Found?.Invoke(this, finding);
    }

    /// <summary>Notes that an appointment and its entry agree again.</summary>
    internal void Agree(string calendar, Guid appointmentId)
    {
        lock (_gate)
            _standing.RemoveWhere(known => known.Item2 == calendar && known.Item3 == appointmentId);
    }

    private static bool IsStanding(CalendarFindingKind kind) =>
        kind is CalendarFindingKind.Missing or CalendarFindingKind.MovedOutside or CalendarFindingKind.Conflict or CalendarFindingKind.Waiting;

    [LoggerMessage(4101, LogLevel.Warning, "{Kind}: appointment {AppointmentId} in calendar {Calendar}, entry {EntryId}")]
    private static partial void LogFound(ILogger logger, CalendarFindingKind kind, string calendar, Guid appointmentId, string? entryId);
}
