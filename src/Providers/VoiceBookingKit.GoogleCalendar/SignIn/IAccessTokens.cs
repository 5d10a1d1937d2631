namespace VoiceBookingKit.GoogleCalendar.SignIn;

/// <summary>Where access tokens come from.</summary>
internal interface IAccessTokens
{
    /// <summary>A token that is valid now.</summary>
    /// <param name="refused">The token that Google has just refused, which must not be given again; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Calendars.CalendarProviderException">There is none.</exception>
    ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken);
}

/// <summary>The host signs in by itself.</summary>
internal sealed class HostTokens(Func<CancellationToken, Task<string>> give) : IAccessTokens
{
    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        try
        {
            return await give(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new Calendars.CalendarProviderException($"The host's AccessToken for the Google calendar failed: {failure.GetType().Name}.", failure);
        }
    }
}
