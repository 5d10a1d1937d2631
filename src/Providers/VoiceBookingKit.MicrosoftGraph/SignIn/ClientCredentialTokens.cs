using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.SignIn;

namespace VoiceBookingKit.MicrosoftGraph.SignIn;

/// <summary>Signs in as an application (RFC 6749 section 4.4); the token is kept.</summary>
internal sealed class ClientCredentialTokens(MicrosoftGraphOptions options, HttpClient http, TimeProvider clock) : KeptTokens(clock)
{
    private readonly Uri _address = new($"{options.LoginUrl.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(options.TenantId!)}/oauth2/v2.0/token");
    private readonly string _scope = $"{options.BaseUrl.GetLeftPart(UriPartial.Authority)}/.default";

    protected override async Task<(string Token, TimeSpan Lifetime)> AskAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("client_id", options.ClientId),
            new("client_secret", options.ClientSecret),
            new("scope", _scope),
            new("grant_type", "client_credentials"),
        ]);
        try
        {
            using var answer = await http.PostAsync(_address, form, cancellationToken);
            var told = JsonSerializer.Deserialize(await answer.Content.ReadAsByteArrayAsync(cancellationToken), TokenJson.Default.TokenAnswer);
            return answer.IsSuccessStatusCode && told is { AccessToken: { Length: > 0 } token }
                ? (token, TimeSpan.FromSeconds(told.ExpiresIn))
                : throw Refused((int)answer.StatusCode, told?.Error, answer.Headers.RetryAfter?.Delta);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            throw new CalendarProviderException("Microsoft's sign-in could not be reached, or answered with something else than a token.", failure);
        }
    }

    private static CalendarProviderException Refused(int status, string? error, TimeSpan? retryAfter) => (status, error) switch
    {
        (429 or >= 500, _) => new($"Microsoft's sign-in failed with status {status}.") { RetryAfter = retryAfter },
        (_, "invalid_client") => new("Microsoft refused the application's secret: it is wrong or has expired, check ClientSecret.") { IsTransient = false },
        (_, "unauthorized_client") => new("Microsoft does not know the application in this tenant: check ClientId and TenantId.") { IsTransient = false },
        _ => new("Microsoft refused to sign the application in: check TenantId, ClientId and ClientSecret.") { IsTransient = false },
    };
}

internal sealed record TokenAnswer(string? AccessToken, int ExpiresIn, string? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext;
