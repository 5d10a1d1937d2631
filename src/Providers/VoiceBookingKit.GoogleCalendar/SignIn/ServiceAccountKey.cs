using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceBookingKit.GoogleCalendar.SignIn;

/// <summary>A service account's key, as Google Cloud writes it to a file.</summary>
internal sealed record ServiceAccountKey(string Email, string? KeyId, RSA Key, Uri TokenUri)
{
    /// <exception cref="InvalidOperationException">It is no key of a service account.</exception>
    public static ServiceAccountKey Load(GoogleCalendarOptions options)
    {
        try
        {
            var file = JsonSerializer.Deserialize(options.Key ?? File.ReadAllText(options.KeyFile!), KeyFileJson.Default.KeyFile);
            if (file is not { Type: "service_account", ClientEmail: { } email, PrivateKey: { } pem })
                throw new InvalidOperationException("The key for the Google calendar is not one of a service account.");
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new ServiceAccountKey(email, file.PrivateKeyId, rsa, file.TokenUri ?? new Uri("https://oauth2.googleapis.com/token"));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The key for the Google calendar can't be read ({failure.GetType().Name}); download it again from Google Cloud.", failure);
        }
    }
}

internal sealed record KeyFile(string? Type, string? ClientEmail, string? PrivateKey, string? PrivateKeyId, Uri? TokenUri);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KeyFile))]
internal sealed partial class KeyFileJson : JsonSerializerContext;
