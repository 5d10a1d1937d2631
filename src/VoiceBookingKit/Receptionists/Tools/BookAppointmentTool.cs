using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Proposes to book a slot that was offered.</summary>
internal sealed class BookAppointmentTool(CallContext call, OfferedSlots offered, BookingGate gate) : ReceptionistTool(
    ToolNames.BookAppointment,
    "Asks the caller to confirm a booking. Call it once you know the time, name and email; the details are read back and booked for you when the caller says yes.",
    ToolSchemas.BookAppointment(call.Business))
{
    private readonly IReadOnlyList<int> _durations = ToolSchemas.Durations(call.Business);

    public override async Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "date", "time", "email", "name", "duration", "notes");
        var date = read.Date("date");
        var time = read.Time("time");
        var email = read.Text("email", 254);
        var name = read.Text("name", 100);
        var duration = read.Minutes("duration", _durations);
        var notes = read.OptionalText("notes", 1000);
        if (read.Problem is { } problem)
            return problem;
        if (offered.Find(date, time, duration) is not { } offer)
            return Refused("not_offered", "That time was not offered in this call. Call check_availability for its day and length first.");

        return await gate.ProposeBookingAsync(offer, call.Customer(name, email), notes, cancellationToken);
    }
}
