using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Reads which service and which staff member a model means, by id, name or alias.</summary>
internal static class Catalogue
{
    private const int LongestName = 200;

    /// <summary>The service that is named; the business's usual one when none is; null when there is none such.</summary>
    public static Service? ReadService(ArgumentReader read, Business business)
    {
        if (read.OptionalText("service", LongestName) is not { } name)
            return business.DefaultService;
        var service = business.FindService(name) ?? business.Services.FirstOrDefault(known => Is(name, known.Name, known.Aliases));
        if (service is null)
            read.Refuse("unknown_service", $"There is no such service. The services are: {List(business.Services.Select(known => known.Name))}.");
        return service;
    }

    /// <summary>The staff member who is named, or null for anyone.</summary>
    public static Staff? ReadStaff(ArgumentReader read, Business business)
    {
        if (read.OptionalText("staff", LongestName) is not { } name)
            return null;
        var staff = business.FindStaff(name) ?? business.Staff.FirstOrDefault(known => Is(name, known.Name, known.Aliases));
        if (staff is null)
            read.Refuse("unknown_staff", $"There is no such person. The staff are: {List(business.Staff.Select(known => known.Name))}. Leave it out for anyone.");
        return staff;
    }

    public static string Lengths(Service service) => string.Join(" or ", service.Durations.Select(length => (int)length.TotalMinutes));

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static bool Is(string name, string known, IReadOnlyList<string> aliases) =>
        string.Equals(name, known, StringComparison.OrdinalIgnoreCase) || aliases.Contains(name, StringComparer.OrdinalIgnoreCase);
}
