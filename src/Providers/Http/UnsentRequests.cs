namespace VoiceBookingKit.Providers.Http;

/// <summary>Tells requests that may have arrived from those that surely have not.</summary>
internal static class UnsentRequests
{
    /// <summary>Whether a request failed before a byte of it had left.</summary>
    public static bool NeverLeft(Exception cause) => cause is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
