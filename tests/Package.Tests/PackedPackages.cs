using System.IO.Compression;
using VoiceBookingKit.Processes;

namespace VoiceBookingKit.Package.Tests;

/// <summary>All packages, packed once into a folder under a version that no cache has seen.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    public string Folder { get; } = Directory.CreateTempSubdirectory("voicebooking-packages-").FullName;

    public IEnumerable<string> Ids => Directory.EnumerateFiles(Folder, "*.nupkg").Select(file => Path.GetFileName(file)[..^$".{Version}.nupkg".Length]);

    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    public Task InitializeAsync() =>
        OutsideProgram.RunInAsync(Repository.Root, "dotnet", "pack", "VoiceBookingKit.sln", "--no-build", "-c", Repository.Configuration, "-o", Folder, $"-p:PackageVersion={Version}");

    public Task DisposeAsync()
    {
        // Restoring a consumer left copies in the shared cache.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var copy in Ids.Select(id => Path.Combine(cache, id.ToLowerInvariant(), Version)).Where(Directory.Exists))
            Directory.Delete(copy, recursive: true);
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesTests : ICollectionFixture<PackedPackages>;
