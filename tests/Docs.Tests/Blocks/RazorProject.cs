using System.Text.RegularExpressions;
using VoiceBookingKit.Docs.Tests.Markdown;
using VoiceBookingKit.Processes;

namespace VoiceBookingKit.Docs.Tests.Blocks;

/// <summary>Builds Razor blocks, each as a component, in one project outside of this repository.</summary>
internal static partial class RazorProject
{
    private static readonly string[] Referenced = ["VoiceBookingKit*.dll", "Microsoft.Extensions.AI*.dll", "Microsoft.EntityFrameworkCore*.dll"];

    /// <exception cref="InvalidOperationException">A block does not build; the message is the compiler's.</exception>
    public static async Task BuildAsync(IReadOnlyList<CodeBlock> blocks)
    {
        var folder = Directory.CreateTempSubdirectory("voicebooking-docs-").FullName;
        try
        {
            WriteProject(folder);
            foreach (var (index, block) in blocks.Index())
                await File.WriteAllTextAsync(Path.Combine(folder, $"Block{index}.razor"), $"@* {block} *@\n{block.Code}");
            await OutsideProgram.RunInAsync(folder, "dotnet", "build");
            foreach (var (index, block) in blocks.Index())
                RefuseUnknownParameters(block, Directory.GetFiles(folder, $"Block{index}_razor.g.cs", SearchOption.AllDirectories).Single());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteProject(string folder)
    {
        var references = Referenced.SelectMany(pattern => Directory.GetFiles(AppContext.BaseDirectory, pattern)).Where(path => !path.EndsWith(".Tests.dll", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Docs.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {string.Concat(references.Select(path => $"<Reference Include=\"{path}\" />"))}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "_Imports.razor"), """
            @using Microsoft.AspNetCore.Components.Forms
            @using Microsoft.AspNetCore.Components.Routing
            @using Microsoft.AspNetCore.Components.Web
            @using static Microsoft.AspNetCore.Components.Web.RenderMode
            @using VoiceBookingKit.Components
            """);
    }

    // The Razor compiler takes a parameter that a component lacks for an HTML attribute; only rendering would fail.
    private static void RefuseUnknownParameters(CodeBlock block, string generated)
    {
        var unknown = UnknownParameter().Matches(File.ReadAllText(generated)).Select(match => match.Groups["name"].Value).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"{block}: no component there has a parameter named {string.Join(", ", unknown)}.");
    }

    [GeneratedRegex(@"AddComponentParameter\(\s*\d+,\s*""(?<name>[A-Z]\w*)""")]
    private static partial Regex UnknownParameter();
}
