using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Smtp;

/// <summary>Refuses settings with which no mail could be sent, or a password would be sent in the clear.</summary>
internal sealed class SmtpOptionsValidator : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        if (options.PickupFolder is { Length: > 0 })
            return ValidateOptionsResult.Success;
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Host) || Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            problems.Add($"VoiceBooking:Smtp:Host: '{options.Host}' is not a server's name. Write it as 'smtp.example.com', or set PickupFolder to write mails into a folder.");
        if (options.UserName is not null && options.Password is null && options.AccessToken is null)
            problems.Add("VoiceBooking:Smtp:Password: is missing for the UserName. Set it, or AccessToken by code, or leave UserName out.");
        if (options.UserName is null && (options.Password is not null || options.AccessToken is not null))
            problems.Add("VoiceBooking:Smtp:UserName: is missing for the Password or AccessToken.");
        if (options is { Security: SmtpSecurity.None, UserName: not null } && !IsLoopback(options.Host))
            problems.Add("VoiceBooking:Smtp:Security: 'None' would send the password in the clear. Use 'StartTls' or 'Implicit'.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsLoopback(string? host) => host is "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
