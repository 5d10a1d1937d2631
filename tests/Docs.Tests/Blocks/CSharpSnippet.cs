using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VoiceBookingKit.Docs.Tests.Markdown;

namespace VoiceBookingKit.Docs.Tests.Blocks;

/// <summary>Compiles a C# block as a program of its own, with the types that other blocks of its page declare.</summary>
internal static class CSharpSnippet
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Net.Http.Json; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private static readonly IReadOnlyList<MetadataReference> References = [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    // Framework assemblies of slightly different versions meet here, as they do in every application.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithSpecificDiagnosticOptions([
            new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress), new("CS8019", ReportDiagnostic.Suppress),
            new("MEAI001", ReportDiagnostic.Suppress), // pages say where an interface is experimental
        ]);

    /// <summary>What the compiler says against a block, with the page's lines.</summary>
    public static IReadOnlyList<string> Errors(CodeBlock block, IEnumerable<CodeBlock> page)
    {
        var own = Parse(block.Given, block.File, 1).Concat(Parse(block.Code, block.File, block.Line)).ToList();
        var declared = own.OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text).ToHashSet();
        var neighbours = page.Where(other => other != block)
            .SelectMany(other => Parse(other.Given, other.File, 1).Concat(Parse(other.Code, other.File, other.Line)))
            .Where(node => node is UsingDirectiveSyntax || node is BaseTypeDeclarationSyntax type && declared.Add(type.Identifier.Text));
        var nodes = own.Concat(neighbours).ToList();

        // The order that the language asks for: usings, statements, types.
        var source = string.Concat(Lines(nodes.OfType<UsingDirectiveSyntax>().DistinctBy(node => node.ToString())).Concat(Lines(nodes.OfType<GlobalStatementSyntax>())).Concat(Lines(nodes.OfType<BaseTypeDeclarationSyntax>())));
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(source)],
            References,
            Options.WithOutputKind(nodes.OfType<GlobalStatementSyntax>().Any() ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Text)];
    }

    private static IEnumerable<SyntaxNode> Parse(string code, string file, int line)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText($"#line {line} \"{file}\"\n{code}").GetRoot();
        // A file's namespace is left out: the blocks of a page then see each other.
        return root.Usings.Concat(root.Members.SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? space.Usings.Concat<SyntaxNode>(space.Members) : [member]));
    }

    private static IEnumerable<string> Lines(IEnumerable<SyntaxNode> nodes) => nodes.Select(node =>
    {
        var place = node.SyntaxTree.GetMappedLineSpan(node.Span);
        return $"#line {place.StartLinePosition.Line + 1} \"{place.Path}\"\n{node}\n";
    });

    private static string Text(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
