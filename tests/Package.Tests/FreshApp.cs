using VoiceBookingKit.Processes;

namespace VoiceBookingKit.Package.Tests;

/// <summary>A Blazor app in a folder of its own, which knows nothing of this repository but the packed packages.</summary>
internal sealed class FreshApp : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("voicebooking-consumer-").FullName;
    private WebProcess? _process;

    private FreshApp() { }

    public Uri Address => _process!.Address;

    /// <summary>A file of the published app.</summary>
    public string Published(string name) => Path.Combine(_folder, "published", name);

    /// <summary>Writes the app, publishes it against the packages and starts it.</summary>
    public static async Task<FreshApp> StartAsync(PackedPackages packages)
    {
        var app = new FreshApp();
        try
        {
            app.WriteFiles(packages);
            await OutsideProgram.RunInAsync(app._folder, "dotnet", "publish", "-o", "published", $"-p:VoiceBookingVersion={packages.Version}");
            app._process = await WebProcess.StartAsync(app.Published("Consumer.dll"), new Uri("http://127.0.0.1:0"), new Dictionary<string, string>());
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteFiles(PackedPackages packages)
    {
        var template = Path.Combine(AppContext.BaseDirectory, "Consumer");
        foreach (var file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration><packageSources><add key="packed" value="{packages.Folder}" /></packageSources></configuration>
            """);
        // Only for machines with a partial package registry; an app elsewhere needs nothing of the kind.
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.targets"), $"""
            <Project><Import Project="{Repository.Root}/eng/PartialRegistry/PartialRegistry.targets" /></Project>
            """);
    }
}
