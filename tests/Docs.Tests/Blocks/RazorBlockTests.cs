using VoiceBookingKit.Docs.Tests.Markdown;

namespace VoiceBookingKit.Docs.Tests.Blocks;

public sealed class RazorBlockTests
{
    [Fact]
    public async Task Every_Razor_block_of_the_documentation_builds()
    {
        var blocks = MarkdownFile.All.SelectMany(page => page.Blocks()).Where(block => block.Language == "razor").ToList();

        await RazorProject.BuildAsync([.. blocks, Block("<PageTitle>Salon</PageTitle>")]);
    }

    [Theory]
    [InlineData("<BookingDialogue />", "RZ10012")]
    [InlineData("<p>@Missing</p>", "CS0103")]
    [InlineData("<NavLink Destination=\"/\">Home</NavLink>", "Destination")]
    public async Task A_block_that_does_not_build_is_reported(string code, string complaint)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RazorProject.BuildAsync([Block(code)]));

        Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
    }

    private static CodeBlock Block(string code) => new("page.md", 1, "razor", "", code);
}
