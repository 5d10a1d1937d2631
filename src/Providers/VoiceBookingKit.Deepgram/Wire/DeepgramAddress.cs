using System.Globalization;
using System.Text;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>Builds the address of a request, its parameters escaped.</summary>
internal sealed class DeepgramAddress
{
    private readonly UriBuilder _address;
    private readonly StringBuilder _query = new();

    private DeepgramAddress(Uri endpoint, string path, string scheme)
    {
        _address = new UriBuilder(endpoint) { Scheme = scheme, Path = endpoint.AbsolutePath.TrimEnd('/') + path, Query = "" };
        if (endpoint.IsDefaultPort)
            _address.Port = -1;
    }

    public static DeepgramAddress OfSocket(Uri endpoint, string path) => new(endpoint, path, endpoint.Scheme is "https" or "wss" ? "wss" : "ws");

    public static DeepgramAddress OfRequest(Uri endpoint, string path) => new(endpoint, path, endpoint.Scheme is "https" or "wss" ? "https" : "http");

    public DeepgramAddress With(string name, string? value)
    {
        if (value is not null)
            _query.Append(_query.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public DeepgramAddress With(string name, bool value) => With(name, value ? "true" : "false");

    public DeepgramAddress With(string name, double? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public DeepgramAddress With(string name, TimeSpan milliseconds) => With(name, Math.Round(milliseconds.TotalMilliseconds));

    public DeepgramAddress WithEach(string name, IEnumerable<string> values) => values.Aggregate(this, (address, value) => address.With(name, value));

    public Uri Build()
    {
        _address.Query = _query.ToString();
        return _address.Uri;
    }
}
