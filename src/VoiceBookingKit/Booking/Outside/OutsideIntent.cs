namespace VoiceBookingKit.Booking;

/// <summary>A change that has been, or may have been, asked of an outside calendar and is not settled. It is durable before the request leaves.</summary>
public sealed record OutsideIntent
{
    /// <summary>Unique id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the calendar that is written to.</summary>
    public required string Calendar { get; init; }

    /// <summary>The commit that settles it here.</summary>
    public required BookingCommit Commit { get; init; }

    /// <summary>The appointment as it will stand.</summary>
    public required Appointment Appointment { get; init; }

    /// <summary>The entry to change in that calendar; null when one is to be made.</summary>
    public OutsideEntry? Entry { get; init; }

    /// <summary>How far it has come.</summary>
    public IntentState State { get; init; }

    /// <summary>When it was last asked of the calendar, in UTC.</summary>
    public required DateTimeOffset TriedAt { get; init; }

    /// <summary>Before when nobody else looks into it, in UTC.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>How often its outcome was looked for.</summary>
    public int Attempts { get; init; }

    /// <summary>Counts its writes, so that two who settle it at once notice each other.</summary>
    public int Version { get; init; }

    /// <summary>Who holds its time.</summary>
    public string ClaimOwner => OwnerOf(Id);

    /// <summary>Who holds the time of an intent.</summary>
    /// <param name="id">The intent's id.</param>
    public static string OwnerOf(Guid id) => $"intent:{id:N}";
}

/// <summary>How far an intent has come.</summary>
public enum IntentState
{
    /// <summary>The request may be under way; its time is claimed.</summary>
    Open,

    /// <summary>It is not wanted any more: what the calendar has of it is being taken back. Its time is claimed until then.</summary>
    Undoing,

    /// <summary>The calendar has nothing of it and its time is free. It is looked for a while longer, in case the request arrives late.</summary>
    Released,
}

/// <summary>What a commit settles with an outside calendar, in the same transaction.</summary>
/// <param name="IntentId">The intent that ends with the commit, its claim with it; null when there was none.</param>
/// <param name="Entry">Where the appointment stands in the outside calendar now; null when it stands in none.</param>
/// <param name="Then">What is left to do in another calendar, such as to cancel the entry in the one that was left; or null.</param>
public sealed record OutsideSettlement(Guid? IntentId, OutsideEntry? Entry, OutsideIntent? Then = null);
