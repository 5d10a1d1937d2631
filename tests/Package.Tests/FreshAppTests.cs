namespace VoiceBookingKit.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class FreshAppTests(PackedPackages packages)
{
    [Fact]
    public async Task A_fresh_Blazor_app_builds_on_the_packages_and_serves_its_page()
    {
        await using var app = await FreshApp.StartAsync(packages);
        using var client = new HttpClient { BaseAddress = app.Address };

        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        var styles = await client.GetStringAsync(new Uri("/Consumer.styles.css", UriKind.Relative));
        var script = await client.GetByteArrayAsync(new Uri("/_framework/blazor.web.js", UriKind.Relative));

        Assert.Contains(">Fresh</h1>", page, StringComparison.Ordinal);
        Assert.Contains("h1[b-", styles, StringComparison.Ordinal);
        Assert.NotEmpty(script);
        Assert.True(File.Exists(app.Published("fresh.db")));
    }
}
