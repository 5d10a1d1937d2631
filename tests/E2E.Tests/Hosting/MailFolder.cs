using System.Text;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>The folder into which the host writes its mails.</summary>
public sealed partial class MailFolder(string folder)
{
    public string Folder => folder;

    /// <summary>Waits for a mail to an address whose subject begins with a word, and returns its page.</summary>
    public async Task<string> FindHtmlAsync(string address, string subject)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
            {
                var mail = await File.ReadAllTextAsync(file, patience.Token);
                if (mail.Contains($"<{address}>", StringComparison.Ordinal) && mail.Contains($"Subject: {subject}", StringComparison.Ordinal))
                    return HtmlOf(mail);
            }
            await Task.Delay(100, patience.Token);
        }
    }

    private static string HtmlOf(string mail)
    {
        var body = mail[mail.IndexOf("Content-Type: text/html", StringComparison.Ordinal)..];
        body = body[(body.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        body = body[..body.IndexOf("\r\n--=_", StringComparison.Ordinal)];
        var octets = Escaped().Replace(body.Replace("=\r\n", "", StringComparison.Ordinal), match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Escaped();
}
