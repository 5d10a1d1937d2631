using Npgsql;
using VoiceBookingKit.Processes;

namespace VoiceBookingKit.Quartz.Tests;

/// <summary>A real PostgreSQL, in a temporary folder of its own, which listens on a socket in there and nowhere else.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Packages = "/usr/lib/postgresql";

    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        // It refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", _folder);
        await RunAsync(Tool("initdb"), "-D", Data, "-U", "desk", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C");
        await RunAsync(Tool("pg_ctl"), "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-t", "60", "-o", $"-k {_folder} -c listen_addresses= -c fsync=off", "start");
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(Tool("pg_ctl"), "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"d{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host={_folder};Database={database};Username=desk";

    private static string Tool(string name) => Directory.GetDirectories(Packages).Order().Select(version => Path.Combine(version, "bin", name)).Last(File.Exists);

    private Task RunAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess && program.StartsWith(Packages, StringComparison.Ordinal)
        ? OutsideProgram.RunInAsync(_folder, "runuser", ["-u", "postgres", "--", program, .. arguments])
        : OutsideProgram.RunInAsync(_folder, program, arguments);
}
