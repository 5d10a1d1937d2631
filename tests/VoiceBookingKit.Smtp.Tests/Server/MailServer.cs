using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace VoiceBookingKit.Smtp.Tests.Server;

/// <summary>Debian's aiosmtpd in a process of its own, which reads each mail with Python's own parsers.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private MailServer(Process process, string folder) => (_process, _folder) = (process, folder);

    public int Port { get; private set; }

    public static async Task<MailServer> StartAsync(
        bool isEncrypted = false, bool isImplicit = false, string? user = null, string? password = null, int? size = null, string[]? exclude = null)
    {
        var folder = Directory.CreateTempSubdirectory("mail-").FullName;
        var settings = new Dictionary<string, object>();
        if (isEncrypted || isImplicit)
            (settings["certificate"], settings["key"], settings["implicit"]) = (WriteCertificate(folder), Path.Combine(folder, "key.pem"), isImplicit);
        if (user is not null)
            (settings["user"], settings["password"], settings["exclude"]) = (user, password!, exclude ?? []);
        if (size is not null)
            settings["size"] = size;

        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Server", "mail-server.py"), JsonSerializer.Serialize(settings)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new MailServer(Process.Start(start)!, folder);
        server.Port = (await server.ReadAsync()).GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>The next mail, as the server read it.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var line = await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The mail server ended.");
        return JsonDocument.Parse(line).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(79));
        var file = Path.Combine(folder, "certificate.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return file;
    }
}
