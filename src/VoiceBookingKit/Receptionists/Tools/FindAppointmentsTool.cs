using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Finds the caller's own appointments, given proof that they are.</summary>
internal sealed class FindAppointmentsTool(CallContext call, ProvedAppointments proved) : ReceptionistTool(
    ToolNames.FindAppointments,
    "Finds the caller's own appointments. Needs the reference, or the email address together with the day of the appointment.",
    ToolSchemas.FindAppointments)
{
    public override async Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "reference", "email", "date");
        var reference = read.OptionalText("reference", 18);
        var email = read.OptionalText("email", 254);
        var date = read.OptionalDate("date");
        if (reference is not null && !AppointmentReference.TryParse(reference, out reference))
            read.Refuse("invalid_reference", "A reference has six letters and digits. Ask the caller to read it out again.");
        if (email is not null && !EmailAddress.TryParse(email, out email))
            read.Refuse("invalid_email", "That is not an email address. Ask the caller to spell it.");
        if (read.Problem is { } problem)
            return problem;

        if (reference is null && (email is null || IsVerified(email)) && (call.Request.VerifiedEmail is not null || proved.Any))
            return Found(await proved.OwnAsync(date, cancellationToken));
        if (proved.IsExhausted)
            return TooManyTries();
        if (reference is not null)
            return Found(await proved.ByReferenceAsync(reference, cancellationToken) is { } found ? [found] : []);
        return email is not null && date is { } day
            ? Found(await proved.ByEmailAsync(email, day, cancellationToken))
            : Refused("needs_proof", "Ask for the reference, or for the email address and the day of the appointment.");
    }

    /// <summary>The same answer for what does not exist and for what is somebody else's.</summary>
    public static RefusedResult TooManyTries() => Refused("too_many_tries", "No more tries in this call. Offer to take a message for a person.");

    private bool IsVerified(string email) => EmailAddress.TryParse(call.Request.VerifiedEmail, out var verified) && verified == email;

    private FoundResult Found(IReadOnlyList<Appointment> appointments) => appointments.Count > 0
        ? new FoundResult(ToolStatus.Ok, [.. appointments.Select(call.View)])
        : new FoundResult(ToolStatus.None, []) { Message = "No appointment fits. Ask for the reference, or the email address and the day, once more." };
}
