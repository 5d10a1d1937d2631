namespace VoiceBookingKit.OpenAI.Realtime;

/// <summary>Where the socket is opened.</summary>
internal static class RealtimeAddress
{
    private static readonly Uri Official = new("https://api.openai.com/v1");

    public static Uri Of(OpenAIRealtimeOptions options)
    {
        var endpoint = options.Endpoint ?? Official;
        var address = new UriBuilder(endpoint)
        {
            Scheme = endpoint.Scheme == "https" ? "wss" : "ws",
            Path = endpoint.AbsolutePath.TrimEnd('/') + "/realtime",
            Query = $"model={Uri.EscapeDataString(options.Model)}",
        };
        if (endpoint.IsDefaultPort)
            address.Port = -1;
        return address.Uri;
    }
}
