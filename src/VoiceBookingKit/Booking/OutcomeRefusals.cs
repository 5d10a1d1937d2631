namespace VoiceBookingKit.Booking;

/// <summary>Says in the desk's words why a store did not commit.</summary>
internal static class OutcomeRefusals
{
    public static BookingRefusal Of(CommitOutcome outcome) => outcome switch
    {
        CommitOutcome.Committed or CommitOutcome.AlreadyCommitted => BookingRefusal.None,
        CommitOutcome.KeyReused => BookingRefusal.KeyReused,
        CommitOutcome.NotFound => BookingRefusal.NotFound,
        CommitOutcome.ChangedMeanwhile => BookingRefusal.ChangedMeanwhile,
        CommitOutcome.SlotTaken => BookingRefusal.Taken,
        CommitOutcome.DayFull => BookingRefusal.DayFull,
        CommitOutcome.TooManyOpen => BookingRefusal.TooManyOpen,
        CommitOutcome.Unavailable => BookingRefusal.Unavailable,
        _ => throw new BookingStoreException($"The store did not commit, and its reason is unknown here: {outcome}."),
    };
}
