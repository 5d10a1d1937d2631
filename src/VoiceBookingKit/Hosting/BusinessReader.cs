using System.Net.Mail;
using System.Text.RegularExpressions;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Hosting;

/// <summary>Makes the business out of the settings, or says what is wrong with them.</summary>
internal static partial class BusinessReader
{
    /// <summary>Reads all of it; null when a problem was added.</summary>
    public static Business? Read(VoiceBookingOptions options, SettingProblems problems)
    {
        var before = problems.All.Count;
        var business = options.Business;
        var zone = ReadZone(business.TimeZone, problems);
        var week = HoursReader.ReadWeek("Business:Hours", business.Hours, problems);
        var overrides = HoursReader.ReadOverrides("Business", business.Closed, business.OpenOn, problems);
        CheckContact(business, problems);
        var services = ServicesReader.Read(options, problems);
        var staff = StaffReader.Read(options, week ?? WeeklyHours.None, problems);
        var policy = RulesReader.Read(options.Rules, problems);
        if (problems.All.Count > before || zone is null || week is null || policy is null)
            return null;

        return new Business
        {
            Name = business.Name.Trim(),
            Zone = zone,
            Hours = new OpeningHours(week, overrides),
            Services = services,
            Staff = staff,
            Policy = policy,
            Description = business.Description,
            Address = business.Address,
            Phone = business.Phone,
            Email = business.Email,
            Website = business.Website,
            CallingCode = business.CallingCode,
        };
    }

    private static IanaZone? ReadZone(string? id, SettingProblems problems)
    {
        if (!IanaZone.TryGet(id, out var zone))
            problems.Add("Business:TimeZone", $"'{id}' is not an IANA time zone. Use a name such as 'America/New_York'.");
        return zone;
    }

    private static void CheckContact(BusinessOptions business, SettingProblems problems)
    {
        problems.Line("Business:Name", business.Name, 100, required: true);
        problems.Length("Business:Description", business.Description, 1_000);
        problems.Line("Business:Address", business.Address, 300);
        if (business.Phone is not null && !E164().IsMatch(business.Phone))
            problems.Add("Business:Phone", $"'{business.Phone}' is not a phone number in E.164. Write it as '+12025550123'.");
        if (business.Email is not null && !(MailAddress.TryCreate(business.Email, out var email) && email.Address == business.Email))
            problems.Add("Business:Email", $"'{business.Email}' is not an email address.");
        if (business.Website is not null && (!business.Website.IsAbsoluteUri || (business.Website.Scheme != Uri.UriSchemeHttps && business.Website.Scheme != Uri.UriSchemeHttp)))
            problems.Add("Business:Website", $"'{business.Website}' does not begin with https:// or http://.");
        if (business.CallingCode is not null && !CallingCode().IsMatch(business.CallingCode))
            problems.Add("Business:CallingCode", $"'{business.CallingCode}' is not a calling code. Write it as '+1'.");
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex E164();

    [GeneratedRegex(@"^\+[1-9][0-9]{0,3}\z")]
    private static partial Regex CallingCode();
}
