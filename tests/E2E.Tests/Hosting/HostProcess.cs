using VoiceBookingKit.Processes;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>The sample host as a process of its own, on a free port, with a database file of its own.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("voicebooking-e2e-").FullName;
    private WebProcess? _process;
    private string? _plugIn;

    private HostProcess() { }

    /// <summary>Where the host listens; the port stays the same over restarts.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public string Database => Path.Combine(_folder, "bookings.db");

    /// <summary>Where the host writes its mails.</summary>
    public MailFolder Mails => new(Path.Combine(_folder, "mails"));

    /// <summary>What the host has printed since it was last started.</summary>
    public IReadOnlyCollection<string> Log => _process?.Log ?? [];

    /// <summary>Starts a host and waits until it is healthy.</summary>
    /// <param name="settings">Configuration, e.g. <c>"VoiceBooking:Business:Name"</c>, that goes before appsettings.json.</param>
    /// <param name="plugIn">An assembly with an <c>IHostingStartup</c> that adds services which the host does not know, such as speech, or null.</param>
    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null, string? plugIn = null)
    {
        var host = new HostProcess { _plugIn = plugIn };
        try
        {
            await host.RunAsync(settings);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the host again after <see cref="KillAsync"/>, on the same port and database.</summary>
    public Task RestartAsync(IReadOnlyDictionary<string, string>? settings = null) => RunAsync(settings);

    /// <summary>Ends the host at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(IReadOnlyDictionary<string, string>? settings)
    {
        var environment = new Dictionary<string, string>
        {
            // Static assets of a host that was built and not published are served in Development only.
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__VoiceBooking"] = $"Data Source={Database}",
            ["VoiceBooking__Smtp__PickupFolder"] = Mails.Folder,
        };
        if (_plugIn is not null)
        {
            environment["DOTNET_STARTUP_HOOKS"] = _plugIn;
            environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = Path.GetFileNameWithoutExtension(_plugIn);
        }
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        _process = await WebProcess.StartAsync(TestPaths.BlazorHost, Address, environment);
        Address = _process.Address;
        using var client = new HttpClient { BaseAddress = Address };
        (await client.GetAsync(new Uri("/health", UriKind.Relative))).EnsureSuccessStatusCode();
    }
}
