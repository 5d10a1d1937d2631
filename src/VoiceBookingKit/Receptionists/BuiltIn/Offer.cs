namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Slots on the table: those that were said, and all others that are known to be free.</summary>
/// <param name="Said">What was said, earliest first; at most three.</param>
/// <param name="Known">All free slots that the last looks found, earliest first, the said ones among them.</param>
internal sealed record Offer(IReadOnlyList<OfferedSlot> Said, IReadOnlyList<OfferedSlot> Known)
{
    /// <summary>Nothing is on the table.</summary>
    public static Offer Nothing { get; } = new([], []);

    /// <summary>Slots that were said earlier and passed over, so that "others" means others.</summary>
    public IReadOnlyList<OfferedSlot> Before { get; init; } = [];

    /// <summary>How often the caller agreed without saying to which.</summary>
    public int VagueYes { get; init; }

    /// <summary>Puts other slots on the table, from the same look.</summary>
    /// <param name="slots">At most three.</param>
    public Offer Say(IReadOnlyList<OfferedSlot> slots) => this with { Said = slots, Before = [.. Before, .. Said], VagueYes = 0 };

    /// <summary>Takes everything off the table, and remembers what was said.</summary>
    public Offer Clear() => Nothing with { Before = [.. Before, .. Said] };

    /// <summary>The local starts of what was said.</summary>
    public IReadOnlyList<DateTime> Times => [.. Said.Select(slot => slot.Date.ToDateTime(slot.Time))];
}
