using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Providers.SignIn;

/// <summary>Where access tokens come from.</summary>
internal interface IAccessTokens
{
    /// <summary>A token that is valid now.</summary>
    /// <param name="refused">The token that the vendor has just refused, which must not be given again; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CalendarProviderException">There is none.</exception>
    ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken);
}
