using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.Testing.Tests.Servers;

/// <summary>The server refuses what Deepgram refuses: an adapter that passes here must not fail there.</summary>
public sealed class DeepgramServerTests : IAsyncLifetime
{
    private readonly DeepgramServer _server = new() { IdleLimit = TimeSpan.FromSeconds(0.3) };
    private readonly HttpClient _client = new();

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("v1/listen?model=nova-3&encoding=linear16")]
    [InlineData("v1/listen?model=nobody&encoding=linear16&sample_rate=16000")]
    [InlineData("v1/listen?model=nova-3&encoding=linear16&sample_rate=16000&utterance_end_ms=500&interim_results=true")]
    [InlineData("v1/listen?model=nova-3&encoding=linear16&sample_rate=16000&utterance_end_ms=1000")]
    [InlineData("v1/listen?model=nova-2&encoding=linear16&sample_rate=16000&keyterm=Ann")]
    [InlineData("v1/listen?model=nova-3&encoding=linear16&sample_rate=16000&keywords=Ann")]
    [InlineData("v1/listen?model=nova-3&encoding=linear16&sample_rate=16000&keyterm=")]
    [InlineData("v2/listen?model=nova-3&encoding=linear16&sample_rate=16000")]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000&eot_threshold=0.2")]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000&eot_threshold=0.6&eager_eot_threshold=0.8")]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000&eot_timeout_ms=100")]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000&language_hint=de")]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000&interim_results=true")]
    [InlineData("v1/speak?model=nobody")]
    [InlineData("v1/speak?model=aura-2-thalia-en&sample_rate=44100")]
    public async Task Parameters_that_Deepgram_refuses_are_refused(string request) => Assert.Equal(HttpStatusCode.BadRequest, await ConnectAsync(request, _server.ApiKey));

    [Theory]
    [InlineData("v1/listen?model=nova-3&encoding=linear16&sample_rate=16000")]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000")]
    [InlineData("v1/speak?model=aura-2-thalia-en")]
    public async Task Only_the_right_key_opens(string request)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await ConnectAsync(request, "another"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(request, _server.ApiKey));
    }

    [Theory]
    [InlineData("?container=none", "Hello.", 200, "")]
    [InlineData("", "Hello.", 200, "RIFF")]
    [InlineData("", "", 400, "{\"err")]
    [InlineData("", "?!", 400, "{\"err")]
    [InlineData("", null, 413, "{\"err")]
    public async Task Sound_has_a_header_unless_none_is_asked_for(string query, string? text, int status, string begins)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "v1/speak" + query))
        {
            Content = new StringContent($$"""{"text":"{{text ?? new string('a', 2_001)}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Token", _server.ApiKey);

        using var response = await _client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.StartsWith(begins, Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1/listen?model=nova-3&encoding=linear16&sample_rate=16000", null)]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000", null)]
    [InlineData("v2/listen?model=flux-general-en&encoding=linear16&sample_rate=16000", """{"type":"KeepAlive"}""")]
    public async Task A_socket_that_brings_no_audio_is_ended(string request, string? message)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Token {_server.ApiKey}");
        await socket.ConnectAsync(new Uri(_server.SocketAddress, request), default);
        if (message is not null)
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            var buffer = new byte[4_096];
            while ((await socket.ReceiveAsync(buffer, default)).MessageType != WebSocketMessageType.Close)
                continue;
        });
    }

    private async Task<HttpStatusCode> ConnectAsync(string request, string key)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Authorization", $"Token {key}");
        try
        {
            await socket.ConnectAsync(new Uri(_server.SocketAddress, request), default);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }
        return socket.HttpStatusCode;
    }
}
