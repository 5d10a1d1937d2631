using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Google;

/// <summary>Signs a service account in: its assertion is checked as Google checks it, and exchanged for a token.</summary>
public sealed class GoogleSignIn
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, bool> _tokens = [];

    /// <summary>The service account's address.</summary>
    public string Email { get; init; } = "voice@tidewater.iam.gserviceaccount.com";

    /// <summary>How often somebody signed in.</summary>
    public int Count => _tokens.Count;

    /// <summary>In whose name the last sign-in asked to act, or null.</summary>
    public string? ActedAs { get; private set; }

    /// <summary>The account's key file, whose sign-in is at this server.</summary>
    /// <param name="server">The server.</param>
    public string KeyFileFor(GoogleCalendarServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new JsonObject
        {
            ["type"] = "service_account",
            ["client_email"] = Email,
            ["private_key_id"] = "k1",
            ["private_key"] = _key.ExportPkcs8PrivateKeyPem(),
            ["token_uri"] = new Uri(server.Address, "token").AbsoluteUri,
        }.ToJsonString();
    }

    /// <summary>Makes all tokens invalid, as when they expire.</summary>
    public void ExpireTokens()
    {
        foreach (var token in _tokens.Keys)
            _tokens[token] = false;
    }

    internal bool IsSignedIn(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true && _tokens.GetValueOrDefault(authorization["Bearer ".Length..]);

    internal async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = Guid.NewGuid().ToString("N");
        context.Response.ContentType = "application/json";
        if (form["grant_type"] != "urn:ietf:params:oauth:grant-type:jwt-bearer" || !IsGenuine(form["assertion"].ToString(), context))
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("{\"error\":\"invalid_grant\"}", context.RequestAborted);
            return;
        }
        _tokens[token] = true;
        await context.Response.WriteAsync($"{{\"access_token\":\"{token}\",\"expires_in\":3599,\"token_type\":\"Bearer\"}}", context.RequestAborted);
    }

    private bool IsGenuine(string assertion, HttpContext context)
    {
        var parts = assertion.Split('.');
        if (parts.Length != 3 || !_key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            return false;
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        var root = claims.RootElement;
        ActedAs = root.TryGetProperty("sub", out var sub) ? sub.GetString() : null;
        return root.GetProperty("iss").GetString() == Email
            && root.GetProperty("scope").GetString() == "https://www.googleapis.com/auth/calendar"
            && root.GetProperty("aud").GetString() == $"http://{context.Request.Host}/token"
            && root.GetProperty("exp").GetInt64() - root.GetProperty("iat").GetInt64() <= 3600;
    }
}
