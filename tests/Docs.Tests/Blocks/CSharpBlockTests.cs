using VoiceBookingKit.Assertions;
using VoiceBookingKit.Docs.Tests.Markdown;

namespace VoiceBookingKit.Docs.Tests.Blocks;

public sealed class CSharpBlockTests
{
    [Fact]
    public void Every_CSharp_block_of_the_documentation_compiles() =>
        Findings.None(
            from page in MarkdownFile.All
            let blocks = page.Blocks().Where(block => block.Language == "csharp").ToList()
            from block in blocks
            from error in CSharpSnippet.Errors(block, blocks)
            select error);

    [Fact]
    public void A_block_that_does_not_compile_is_reported_with_the_page_s_line()
    {
        var block = Block(41, "var zone = 1;\nzone.Travel();");

        Assert.Equal(["page.md(42): CS1061 'int' does not contain a definition for 'Travel' and no accessible extension method 'Travel' accepting a first argument of type 'int' could be found (are you missing a using directive or an assembly reference?)"],
            CSharpSnippet.Errors(block, [block]));
    }

    [Fact]
    public void A_block_may_use_types_of_another_block_and_code_that_is_given()
    {
        var type = Block(1, "namespace Salon;\nusing System.Text;\npublic sealed class Chair\n{\n    public StringBuilder Name { get; } = new();\n}");
        var statement = Block(9, "builder.Services.AddSingleton<Chair>();\nawait builder.Build().StartAsync();", given: "var builder = WebApplication.CreateBuilder();");

        Assert.Empty(CSharpSnippet.Errors(statement, [type, statement]));
        Assert.NotEmpty(CSharpSnippet.Errors(statement with { Given = "" }, [type, statement]));
        Assert.NotEmpty(CSharpSnippet.Errors(statement, [statement]));
    }

    private static CodeBlock Block(int line, string code, string given = "") => new("page.md", line, "csharp", given, code);
}
