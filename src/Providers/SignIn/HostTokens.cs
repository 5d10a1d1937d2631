using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Providers.SignIn;

/// <summary>The host signs in by itself.</summary>
/// <param name="vendor">Whose calendar it is, as failures name it.</param>
/// <param name="give">Gives a token.</param>
internal sealed class HostTokens(string vendor, Func<CancellationToken, Task<string>> give) : IAccessTokens
{
    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await give(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new CalendarProviderException($"The host's AccessToken for the {vendor} calendar failed: {failure.GetType().Name}.", failure);
        }
        return string.IsNullOrWhiteSpace(token) ? throw new CalendarProviderException($"The host's AccessToken for the {vendor} calendar gave no token.") : token;
    }
}
