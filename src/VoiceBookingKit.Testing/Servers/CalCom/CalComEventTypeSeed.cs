using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>An event type with the schedule of its host.</summary>
public sealed record CalComEventTypeSeed
{
    /// <summary>Its number.</summary>
    public int Id { get; init; } = 1001;

    /// <summary>The last part of its page's address.</summary>
    public string Slug { get; init; } = "visit";

    /// <summary>The host's name; all event types of one host share that host's time.</summary>
    public string Username { get; init; } = "maya";

    /// <summary>Lengths in minutes; the first is the usual one. One length refuses to be told a length.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [30];

    /// <summary>When the host works, in <see cref="Zone"/>. Default: every day from 9 to 17.</summary>
    public (TimeOnly From, TimeOnly To) Hours { get; init; } = (new(9, 0), new(17, 0));

    /// <summary>The host's zone. Default: New York.</summary>
    public IanaZone Zone { get; init; } = IanaZone.Get("America/New_York");

    /// <summary>Minutes from one slot's start to the next; the usual length by default.</summary>
    public int? SlotInterval { get; init; }

    /// <summary>How long before its start a booking has to be made.</summary>
    public TimeSpan Notice { get; init; }

    /// <summary>Whether the host has to confirm each booking.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>Identifiers of questions that have to be answered.</summary>
    public IReadOnlyList<string> RequiredFields { get; init; } = [];
}
