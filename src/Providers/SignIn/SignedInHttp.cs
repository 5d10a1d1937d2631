using System.Net;
using System.Net.Http.Headers;

namespace VoiceBookingKit.Providers.SignIn;

/// <summary>Makes the connections that carry an access token or a key.</summary>
internal static class SignedInHttp
{
    private const int MaxAnswer = 16 * 1024 * 1024;

    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false, // it goes where the settings say, and nowhere else
            UseCookies = false,
        };
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswer };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("VoiceBookingKit", null));
        return http;
    }
}
