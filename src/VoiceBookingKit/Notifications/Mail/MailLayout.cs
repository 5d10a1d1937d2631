using System.Text;
using System.Text.Encodings.Web;

namespace VoiceBookingKit.Notifications.Mail;

/// <summary>Gives a mail's words their looks: a plain text, and a page that mail programs show well in light and in dark.</summary>
public static class MailLayout
{
    private const string Font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

    // Programs without dark mode read the inline colours; those with it read these, and what inverts by itself has enough contrast either way.
    private const string DarkMode =
        ":root{color-scheme:light dark;supported-color-schemes:light dark}"
        + "@media (prefers-color-scheme:dark){.page{background:#10171b!important}.card{background:#1a242a!important;border-color:#2d3a42!important}"
        + ".when{background:#17333a!important}.ink{color:#e9f0f2!important}.soft{color:#a9b9c1!important}.link{color:#63cbd2!important}"
        + ".button{background:#63cbd2!important;color:#06282c!important}.line{border-color:#2d3a42!important}}";

    /// <summary>The plain text.</summary>
    /// <param name="document">The words.</param>
    public static string ToText(MailDocument document)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line(document.Heading);
        foreach (var paragraph in document.Paragraphs)
        {
            Line();
            Line(paragraph);
        }
        Line();
        Line(document.Day);
        Line(document.Time);
        if (document.OtherTime is not null)
            Line(document.OtherTime);
        Line();
        foreach (var (name, value) in document.Facts)
            Line($"{name}: {value}");
        foreach (var link in document.Button is { } button ? [button, .. document.Links] : document.Links)
        {
            Line();
            Line($"{(link == document.Button || document.LinksLabel is null ? "" : document.LinksLabel + ": ")}{link.Text}");
            Line(link.Address.AbsoluteUri);
        }
        Line();
        Line("-- ");
        Line(document.Sender);
        foreach (var line in document.Footer)
            Line(line);
        return text.ToString();
    }

    /// <summary>The page.</summary>
    /// <param name="document">The words.</param>
    public static string ToHtml(MailDocument document)
    {
        var page = new StringBuilder();
        var struck = document.IsCancelled ? "text-decoration:line-through;" : "";
        page.Append("<!DOCTYPE html><html lang=\"").Append(Safe(document.Language)).Append("\" dir=\"").Append(document.IsRightToLeft ? "rtl" : "ltr").Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">")
            .Append("<title>").Append(Safe(document.Heading)).Append("</title><style>").Append(DarkMode).Append("</style></head>")
            .Append("<body class=\"page\" style=\"margin:0;padding:0;background:#eef3f4;").Append(Font).Append("-webkit-text-size-adjust:100%;\">")
            .Append("<div role=\"main\"><table role=\"presentation\" class=\"page\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"background:#eef3f4;\"><tr><td align=\"center\" style=\"padding:24px 12px;\">")
            .Append("<table role=\"presentation\" class=\"card\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:560px;background:#ffffff;border:1px solid #dde5e8;border-radius:14px;\"><tr><td style=\"padding:28px 24px;\">");
        page.Append("<p class=\"soft\" style=\"margin:0 0 6px;font-size:14px;line-height:20px;color:#55656f;\">").Append(Safe(document.Sender)).Append("</p>")
            .Append("<h1 class=\"ink\" style=\"margin:0 0 14px;font-size:24px;line-height:30px;font-weight:650;color:#16232b;\">").Append(Safe(document.Heading)).Append("</h1>");
        foreach (var paragraph in document.Paragraphs)
            page.Append("<p class=\"ink\" style=\"margin:0 0 14px;font-size:16px;line-height:24px;color:#16232b;\">").Append(Lines(paragraph)).Append("</p>");
        page.Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"when\" style=\"padding:14px 16px;border-radius:10px;background:#e3f1f2;\">")
            .Append("<p class=\"ink\" style=\"margin:0;font-size:18px;line-height:26px;font-weight:650;color:#16232b;").Append(struck).Append("\">").Append(Safe(document.Day)).Append("</p>")
            .Append("<p class=\"ink\" style=\"margin:0;font-size:16px;line-height:24px;color:#16232b;").Append(struck).Append("\">").Append(Safe(document.Time)).Append("</p>");
        if (document.OtherTime is { } other)
            page.Append("<p class=\"soft\" style=\"margin:4px 0 0;font-size:14px;line-height:20px;color:#46555e;\">").Append(Safe(other)).Append("</p>");
        page.Append("</td></tr></table><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:16px 0 0;\">");
        foreach (var (name, value) in document.Facts)
        {
            page.Append("<tr><td class=\"soft line\" valign=\"top\" style=\"padding:8px 12px 8px 0;font-size:14px;line-height:22px;color:#55656f;border-top:1px solid #dde5e8;white-space:nowrap;\">").Append(Safe(name))
                .Append("</td><td class=\"ink line\" width=\"100%\" valign=\"top\" style=\"padding:8px 0;font-size:15px;line-height:22px;color:#16232b;border-top:1px solid #dde5e8;word-break:break-word;\">").Append(Lines(value)).Append("</td></tr>");
        }
        page.Append("</table>");
        AppendLinks(page, document);
        page.Append("</td></tr></table><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:560px;\"><tr><td style=\"padding:16px 24px;\">");
        foreach (var line in document.Footer)
            page.Append("<p class=\"soft\" style=\"margin:0 0 4px;font-size:13px;line-height:19px;color:#55656f;\">").Append(Safe(line)).Append("</p>");
        return page.Append("</td></tr></table></td></tr></table></div></body></html>").ToString();
    }

    private static void AppendLinks(StringBuilder page, MailDocument document)
    {
        if (document.Button is { } button)
        {
            page.Append("<p style=\"margin:22px 0 0;\"><a class=\"button\" href=\"").Append(Safe(button.Address.AbsoluteUri))
                .Append("\" style=\"display:inline-block;padding:12px 20px;border-radius:10px;background:#0b6b75;color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;\">")
                .Append(Safe(button.Text)).Append("</a></p>");
        }
        if (document.Links.Count == 0)
            return;
        page.Append("<p class=\"soft\" style=\"margin:18px 0 0;font-size:14px;line-height:24px;color:#55656f;\">").Append(Safe(document.LinksLabel ?? "")).Append(' ')
            .AppendJoin(" &middot; ", document.Links.Select(link =>
                $"<a class=\"link\" href=\"{Safe(link.Address.AbsoluteUri)}\" style=\"color:#0b6b75;\">{Safe(link.Text)}</a>")).Append("</p>");
    }

    private static string Lines(string text) => Safe(text).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text.ReplaceLineEndings("\n"));
}
