using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Finds free slots of a day, and offers them.</summary>
internal sealed class CheckAvailabilityTool(CallContext call, AvailabilityFinder finder) : ReceptionistTool(
    ToolNames.CheckAvailability,
    "Finds the free times of one day; if there are none, says why and which days come next. Only times found here can be booked.",
    ToolSchemas.CheckAvailability(call.Business))
{
    private readonly IReadOnlyList<int> _durations = ToolSchemas.Durations(call.Business);

    public override async Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "date", "duration", "service", "staff");
        var date = read.Date("date");
        var duration = read.Minutes("duration", _durations);
        var service = Catalogue.ReadService(read, call.Business);
        var staff = Catalogue.ReadStaff(read, call.Business);
        if (read.Problem is { } problem)
            return problem;
        if (service is null)
            return Refused("which_service", $"Ask which service is wanted: {Catalogue.List(call.Business.Services.Select(known => known.Name))}.");
        if (!service.Durations.Contains(duration))
            return Refused("invalid_duration", $"{service.Name} takes {Catalogue.Lengths(service)} minutes.");
        if (staff is not null && !call.Business.StaffFor(service).Contains(staff))
            return Refused("unknown_staff", $"{service.Name} is with {Catalogue.List(call.Business.StaffFor(service).Select(known => known.Name))}.");

        var found = await finder.FindAsync(service, date, duration, staff, cancellationToken);
        return found.Status == ToolStatus.Unavailable ? new PlainResult(ToolStatus.Unavailable) { Message = found.Message } : found;
    }
}
