using System.Reflection;
using VoiceBookingKit.Architecture.Tests.Compiled;

namespace VoiceBookingKit.Architecture.Tests;

/// <summary>Where the sources lie, and what the build made of them.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "_framework"];

    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!);

    /// <summary>Files below a folder of the repository, as paths relative to its root, without what a build or an installer wrote.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path)
        where extensions.Contains(Path.GetExtension(path)) && !relative.Split(Path.DirectorySeparatorChar).Any(NotOurs.Contains)
        select relative;

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Every assembly that is published.</summary>
    public static IEnumerable<CompiledAssembly> PublishedAssemblies() =>
        Files("src", ".csproj").Select(project => CompiledAssembly.Open(Path.Combine(AppContext.BaseDirectory, Path.GetFileNameWithoutExtension(project) + ".dll")));

    public static CompiledAssembly Published(string name) => PublishedAssemblies().Single(assembly => assembly.Name == name);
}
