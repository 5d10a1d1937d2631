using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Notifications.Webhooks;

namespace VoiceBookingKit.Hosting;

/// <summary>Refuses webhooks that could not be signed, or whose posts could be read on their way.</summary>
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var problems = new SettingProblems();
        var setting = $"Webhooks:{options.Name}";
        if (!Name().IsMatch(options.Name))
            problems.Add(setting, "is not a name. Use 1 to 50 letters, digits, '-' and '_', such as 'crm'.");
        if (options.Url is not { IsAbsoluteUri: true } url || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.UserInfo.Length > 0)
            problems.Add($"{setting}:Url", "is not an address to post to. Write it as 'https://www.example.com/hooks'.");
        else if (url.Scheme == Uri.UriSchemeHttp && !options.AllowHttp)
            problems.Add($"{setting}:Url", "is not encrypted. Use 'https', or set AllowHttp for a receiver on the same machine.");
        if (!WebhookSignature.TryReadSecret(options.Secret, out _))
            problems.Add($"{setting}:Secret", "is not a secret. Write 'whsec_' and 24 to 64 random bytes in base64.");
        return problems.All.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.All);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,50}\z")]
    private static partial Regex Name();
}
