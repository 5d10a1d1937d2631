using System.Xml.Linq;

namespace VoiceBookingKit.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void Every_project_under_src_is_a_package() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(),
            packages.Ids.Order());

    [Fact]
    public void Every_package_says_what_it_is_and_under_which_licence() =>
        Assert.All(packages.Ids, id =>
        {
            var metadata = Nuspec(id);
            Assert.Equal("MIT", Element(metadata, "license"));
            Assert.Equal("README.md", Element(metadata, "readme"));
            Assert.NotEqual("Package Description", Element(metadata, "description"));
            Assert.Contains("voice", Element(metadata, "tags"), StringComparison.Ordinal);
        });

    [Fact]
    public void Every_package_brings_its_documentation_and_its_symbols() =>
        Assert.All(packages.Ids, id =>
        {
            using var package = packages.Open(id);
            Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.dll"));
            Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
            using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
            Assert.StartsWith($"# {id}", readme.ReadToEnd(), StringComparison.Ordinal);
            using var symbols = packages.Open(id, "snupkg");
            Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
        });

    [Fact]
    public void A_package_depends_on_what_its_project_references_and_on_nothing_of_this_repository_s_build() =>
        Assert.All(packages.Ids, id =>
        {
            var project = XDocument.Load(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), id + ".csproj", SearchOption.AllDirectories).Single());
            var referenced = project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)
                .Concat(project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));
            var depends = Nuspec(id).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

            Assert.Equal(referenced.Order(), depends.Order());
        });

    [Fact]
    public void Packages_of_one_version_belong_together() =>
        Assert.All(packages.Ids, id =>
            Assert.All(
                Nuspec(id).Descendants().Where(element => element.Name.LocalName == "dependency" && packages.Ids.Contains(element.Attribute("id")!.Value)),
                dependency => Assert.Equal(packages.Version, dependency.Attribute("version")!.Value)));

    private XDocument Nuspec(string id)
    {
        using var package = packages.Open(id);
        using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }

    private static string? Element(XDocument nuspec, string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
