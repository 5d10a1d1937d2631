using VoiceBookingKit.Assertions;

namespace VoiceBookingKit.Docs.Tests.Markdown;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_and_picture_of_the_documentation_exists() =>
        Findings.None(
            from page in MarkdownFile.All
            from link in page.LocalLinks()
            let target = Path.Combine(MarkdownFile.Root, Path.GetDirectoryName(page.Path)!, link)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page.Path} links to {link}");

    // A block under another name would pass by the compiler.
    [Fact]
    public void Code_blocks_have_names_that_their_tests_know() =>
        Assert.DoesNotContain(MarkdownFile.All.SelectMany(page => page.Blocks()), block => block.Language is "" or "cs" or "c#" or "C#" or "CSharp" or "cshtml");
}
