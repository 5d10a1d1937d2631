using System.Text.RegularExpressions;

namespace VoiceBookingKit.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed partial class FreshAppTests(PackedPackages packages)
{
    [Fact]
    public async Task A_fresh_Blazor_app_builds_on_the_packages_and_serves_its_page_with_the_booking_button()
    {
        await using var app = await FreshApp.StartAsync(packages);
        using var client = new HttpClient { BaseAddress = app.Address };

        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        var styles = await client.GetStringAsync(new Uri("/Consumer.styles.css", UriKind.Relative));
        var ours = await client.GetStringAsync(new Uri(OurStyles().Match(styles).Groups["path"].Value, UriKind.Relative));
        var module = await client.GetStringAsync(new Uri("/_content/VoiceBookingKit.Components/Dialogs/BookingDialog.razor.js", UriKind.Relative));
        using var token = await client.PostAsync(new Uri("/voicebooking/token", UriKind.Relative), content: null);

        Assert.Contains("aria-haspopup=\"dialog\"", page, StringComparison.Ordinal);
        Assert.Contains(".vb-dialog", ours, StringComparison.Ordinal);
        Assert.Contains("export", module, StringComparison.Ordinal);
        Assert.True(token.IsSuccessStatusCode, $"The token was refused: {token.StatusCode}");
        Assert.True(File.Exists(app.Published("fresh.db")));
    }

    [GeneratedRegex("@import '(?<path>_content/VoiceBookingKit.Components/[^']+)'")]
    private static partial Regex OurStyles();
}
