using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.MicrosoftGraph.SignIn;

/// <summary>Where access tokens come from.</summary>
internal interface IAccessTokens
{
    /// <summary>A token that is valid now.</summary>
    /// <param name="refused">The token that Graph has just refused, which must not be given again; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CalendarProviderException">There is none.</exception>
    ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken);
}

/// <summary>The host signs in by itself.</summary>
internal sealed class HostTokens(Func<CancellationToken, Task<string>> give) : IAccessTokens
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
            throw new CalendarProviderException($"The host's AccessToken for the Microsoft calendar failed: {failure.GetType().Name}.", failure);
        }
        return string.IsNullOrWhiteSpace(token) ? throw new CalendarProviderException("The host's AccessToken for the Microsoft calendar gave no token.") : token;
    }
}
