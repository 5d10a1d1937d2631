using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.SignIn;

namespace VoiceBookingKit.GoogleCalendar.SignIn;

/// <summary>Signs in as a service account: a signed assertion is exchanged for a token (RFC 7523), which is kept.</summary>
internal sealed class ServiceAccountTokens(ServiceAccountKey key, string? actAs, HttpClient http, TimeProvider clock) : KeptTokens(clock)
{
    private const string Scope = "https://www.googleapis.com/auth/calendar";

    protected override async Task<(string Token, TimeSpan Lifetime)> AskAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), new("assertion", Assertion(now))]);
        try
        {
            using var answer = await http.PostAsync(key.TokenUri, form, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                throw Refused((int)answer.StatusCode);
            var token = await JsonSerializer.DeserializeAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), TokenJson.Default.TokenAnswer, cancellationToken);
            return token is { AccessToken: { Length: > 0 } text } ? (text, TimeSpan.FromSeconds(token.ExpiresIn)) : throw Refused((int)answer.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            throw new CalendarProviderException("Google's sign-in could not be reached.", failure);
        }
    }

    private string Assertion(DateTimeOffset now)
    {
        var header = Encode(JsonSerializer.SerializeToUtf8Bytes(new AssertionHeader("RS256", "JWT", key.KeyId), TokenJson.Default.AssertionHeader));
        var issued = now.ToUnixTimeSeconds();
        var claims = Encode(JsonSerializer.SerializeToUtf8Bytes(
            new AssertionClaims(key.Email, Scope, key.TokenUri.AbsoluteUri, issued, issued + 3600, actAs), TokenJson.Default.AssertionClaims));
        var signature = key.Key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{Encode(signature)}";
    }

    private static CalendarProviderException Refused(int status) => status is 400 or 401 or 403
        ? new("Google refused the service account: check the calendar's key, and with ActAs that the domain is delegated to it.") { IsTransient = false }
        : new($"Google's sign-in failed with status {status}.");

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}

internal sealed record AssertionHeader(string Alg, string Typ, string? Kid);

internal sealed record AssertionClaims(string Iss, string Scope, string Aud, long Iat, long Exp, string? Sub);

internal sealed record TokenAnswer(string? AccessToken, int ExpiresIn);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssertionHeader))]
[JsonSerializable(typeof(AssertionClaims))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext;
