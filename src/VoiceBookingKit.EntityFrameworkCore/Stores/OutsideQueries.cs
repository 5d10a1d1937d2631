using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>What is written of outside calendars within another transaction.</summary>
internal static class OutsideQueries
{
    /// <summary>Whether an intent may still be settled by a commit.</summary>
    public static Task<bool> IsOpenAsync(this BookingDbContext context, Guid intentId, CancellationToken cancellationToken) =>
        context.OutsideIntents.AnyAsync(row => row.Id == intentId && row.State == IntentState.Open, cancellationToken);

    public static Task DropClaimAsync(this BookingDbContext context, Guid intentId, CancellationToken cancellationToken) =>
        context.Claims.Where(claim => claim.Id == intentId && claim.AppointmentId == null).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Makes room for what a commit writes: its intent and the intent's claim end.</summary>
    public static async Task EndIntentAsync(this BookingDbContext context, Guid intentId, CancellationToken cancellationToken)
    {
        await context.DropClaimAsync(intentId, cancellationToken);
        await context.OutsideIntents.Where(row => row.Id == intentId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Writes where the appointment stands now, and what is left to do elsewhere.</summary>
    public static async Task SettleAsync(this BookingDbContext context, OutsideSettlement settlement, Guid appointmentId, CancellationToken cancellationToken)
    {
        await context.OutsideEntries.Where(row => row.AppointmentId == appointmentId).ExecuteDeleteAsync(cancellationToken);
        if (settlement.Entry is { } entry)
            context.OutsideEntries.Add(OutsideEntryRow.From(entry));
        if (settlement.Then is { } then)
            context.OutsideIntents.Add(OutsideIntentRow.From(then));
    }

    /// <summary>The claim by which an intent keeps its time: a hold that ends only with it.</summary>
    public static ClaimRow ClaimOf(OutsideIntent intent) => ClaimRow.From(
        new Hold(intent.Id, intent.Appointment.Slot, intent.Appointment.Blocked, intent.ClaimOwner, DateTimeOffset.MaxValue),
        (intent.Commit as BookingCommit.Change)?.AppointmentId);
}
