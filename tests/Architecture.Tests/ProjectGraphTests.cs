using System.Xml.Linq;

namespace VoiceBookingKit.Architecture.Tests;

public sealed class ProjectGraphTests
{
    private const string Core = "VoiceBookingKit";

    public static TheoryData<string> Projects => [.. Repository.Files("src", ".csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_published_project_references_the_core_and_nothing_else_of_ours(string project)
    {
        var references = XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(Path.GetFileNameWithoutExtension(project) == Core ? [] : [Core], references);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_published_assembly_needs_the_core_and_nothing_else_of_ours(string project)
    {
        var assembly = Repository.Published(Path.GetFileNameWithoutExtension(project));

        Assert.DoesNotContain(assembly.ReferencedAssemblies, name => name.StartsWith(Core, StringComparison.Ordinal) && (name != Core || assembly.Name == Core));
    }

    [Fact]
    public void The_core_knows_no_web_framework_no_database_and_no_vendor()
    {
        string[] allowed = ["System", "Microsoft.Extensions", "NodaTime"];

        Assert.DoesNotContain(Repository.Published(Core).ReferencedAssemblies, name =>
            !allowed.Any(prefix => name == prefix || name.StartsWith(prefix + '.', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_components_know_no_server()
    {
        string[] server = ["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Components.Server", "Microsoft.AspNetCore.Components.Endpoints", "Microsoft.Extensions.Hosting"];

        Assert.DoesNotContain(Repository.Published("VoiceBookingKit.Components").ReferencedAssemblies, name =>
            server.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
