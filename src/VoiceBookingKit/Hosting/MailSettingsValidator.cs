using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Hosting;

/// <summary>Refuses to start when mails would have no sender, or links that lead nowhere.</summary>
internal sealed class MailSettingsValidator(Business business) : IValidateOptions<NotificationOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        var problems = new SettingProblems();
        if (options.From is null && business.Email is null)
            problems.Add("Notifications:From", "is missing, and so is Business:Email. Mails need a sender's address: set one of them.");
        if (options.ManageUrl is { } url && (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)))
            problems.Add("Notifications:ManageUrl", $"'{url}' is not a full address. Write it as 'https://www.example.com/manage'.");
        return problems.All.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.All);
    }
}
