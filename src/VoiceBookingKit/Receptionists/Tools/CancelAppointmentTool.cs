using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Proposes to cancel the caller's appointment.</summary>
internal sealed class CancelAppointmentTool(ProvedAppointments proved, BookingGate gate) : ReceptionistTool(
    ToolNames.CancelAppointment,
    "Asks the caller to confirm that an appointment is cancelled; it is read back and cancelled for you when the caller says yes.",
    ToolSchemas.CancelAppointment)
{
    public override async Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "reference", "reason");
        var reference = OwnAppointment.ReadReference(read);
        var reason = read.OptionalText("reason", 500);
        if (read.Problem is { } problem)
            return problem;

        return await proved.ByReferenceAsync(reference, cancellationToken) is { } appointment
            ? await gate.ProposeCancelAsync(appointment, reason, cancellationToken)
            : OwnAppointment.NotFound(proved);
    }
}
