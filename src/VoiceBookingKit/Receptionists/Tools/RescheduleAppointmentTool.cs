using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Proposes to move the caller's appointment to a slot that was offered.</summary>
internal sealed class RescheduleAppointmentTool(CallContext call, OfferedSlots offered, ProvedAppointments proved, BookingGate gate) : ReceptionistTool(
    ToolNames.RescheduleAppointment,
    "Asks the caller to confirm that an appointment is moved to a time found with check_availability; it is read back and moved for you when the caller says yes.",
    ToolSchemas.RescheduleAppointment(call.Business))
{
    public override async Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "reference", "date", "time", "staff");
        var reference = OwnAppointment.ReadReference(read);
        var date = read.Date("date");
        var time = read.Time("time");
        var staff = Catalogue.ReadStaff(read, call.Business);
        if (read.Problem is { } problem)
            return problem;
        if (await proved.ByReferenceAsync(reference, cancellationToken) is not { } appointment)
            return OwnAppointment.NotFound(proved);

        var slot = appointment.Slot;
        var offer = staff is not null
            ? offered.Find(date, time, slot.Duration, slot.ServiceId, staff.Id)
            : offered.Find(date, time, slot.Duration, slot.ServiceId, slot.StaffId) ?? offered.Find(date, time, slot.Duration, slot.ServiceId);
        return offer is null
            ? Refused("not_offered", $"That time was not offered in this call. Call check_availability for that day with {Terms(slot)} first.")
            : await gate.ProposeMoveAsync(appointment, offer, cancellationToken);
    }

    private string Terms(Slot slot) =>
        $"service {call.Business.FindService(slot.ServiceId)?.Name ?? slot.ServiceId} and duration {(int)slot.Duration.TotalMinutes}";
}
