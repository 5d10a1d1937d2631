using System.Globalization;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Wire;

/// <summary>The one place where a session's events become messages.</summary>
public static class ServerMessages
{
    /// <summary>The message for an event, or null for an event that clients are not told of.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="isSpoken">Whether the session goes by voice: only then are sentences sent to be said.</param>
    public static ServerMessage? From(SessionEvent happened, bool isSpoken = false) => happened switch
    {
        SessionEvent.Started(var id, var token) => new ServerMessage.Session(id, token),
        SessionEvent.Transcript words => new ServerMessage.Transcript(
            words.TurnId, words.Role == TranscriptRole.User ? "user" : "agent", words.Text, words.IsFinal, words.At),
        SessionEvent.Say(var turnId, var text) when isSpoken => new ServerMessage.Say(turnId, text),
        SessionEvent.Audio(var pcm) when !pcm.IsEmpty => new ServerMessage.Audio(pcm),
        SessionEvent.AudioCleared => new ServerMessage.AudioClear(),
        SessionEvent.ToolFinished(var name, var result) => new ServerMessage.FunctionResult(name, result.Status, Body(result)),
        SessionEvent.Confirmed(ChangeKind.Cancelled, var view) => new ServerMessage.BookingCancelled(WireBooking.From(view)),
        SessionEvent.Confirmed(var kind, var view) => new ServerMessage.BookingConfirmed(kind == ChangeKind.Moved ? "moved" : "booked", WireBooking.From(view)),
        SessionEvent.AgentSpeaking(var isSpeaking) => new ServerMessage.AgentSpeaking(isSpeaking),
        SessionEvent.UserSpeaking(var isSpeaking) => new ServerMessage.UserSpeaking(isSpeaking),
        SessionEvent.Failed(var code, var message) => new ServerMessage.Error(code, message),
        SessionEvent.Ended(var reason, _) => new ServerMessage.Ended(NameOf(reason)),
        _ => null,
    };

    private static FunctionResultBody? Body(ToolResult result) => result switch
    {
        AvailabilityResult found => new FunctionResultBody.FreeSlots(found.Date, [.. found.Slots.Select(slot => new WireSlot(NameOf(slot.Time), slot.Formatted, slot.StaffName))])
        {
            Duration = found.Duration,
            Service = found.ServiceName,
            Reason = found.Reason,
            Next = found.Next.Count == 0 ? null : [.. found.Next.Select(slot => new WireDaySlot(slot.Date, NameOf(slot.Time), slot.Formatted, slot.StaffName))],
        },
        ProposedResult(var proposal) => new FunctionResultBody.Proposed(NameOf(proposal.Kind), proposal.ReadBack),
        DoneResult(var view) => new FunctionResultBody.Done(WireBooking.From(view)),
        FoundResult found => new FunctionResultBody.Found([.. found.Appointments.Select(WireBooking.From)]),
        RefusedResult(var reason) => new FunctionResultBody.Refused(reason),
        _ => null,
    };

    private static string NameOf(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string NameOf(ProposalKind kind) => kind switch
    {
        ProposalKind.Move => "move",
        ProposalKind.Cancel => "cancel",
        _ => "book",
    };

    private static string NameOf(EndReason reason) => reason switch
    {
        EndReason.Caller => "caller",
        EndReason.Goodbye => "goodbye",
        EndReason.Silence => "silence",
        EndReason.TimeLimit => "time_limit",
        EndReason.Disconnected => "disconnected",
        EndReason.Shutdown => "shutdown",
        _ => "failure",
    };
}
