using System.Net;
using System.Net.WebSockets;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>Clients that mean no good, beside a call that is under way or in it.</summary>
public sealed class HostileClientTests
{
    [Fact]
    public async Task A_thousand_sockets_of_one_address_are_refused_beyond_its_share_and_a_call_under_way_goes_on()
    {
        const int Share = 20;
        await using var site = await CallSite.OpenAsync(endpoints: options => options.MaxSocketsPerAddress = Share);
        var call = await Lines.BeginAsync(site);

        var attempts = new List<(ClientWebSocket Socket, HttpStatusCode Status)>();
        for (var batch = 0; batch < 20; batch++)
            attempts.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryOpenAsync(site))));

        Assert.Equal(Share - 1, attempts.Count(attempt => attempt.Status == HttpStatusCode.SwitchingProtocols)); // the call has one
        Assert.Equal(1_000 - (Share - 1), attempts.Count(attempt => attempt.Status == HttpStatusCode.ServiceUnavailable));
        await Lines.FinishAsync(call);
        foreach (var (socket, _) in attempts)
            socket.Dispose();
        await site.EndAsync(call);
    }

    [Fact]
    public async Task Ten_megabytes_in_one_frame_close_the_sound_and_not_the_call()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
                await call.Socket.SendAsync(new byte[10 << 20]);
        });
        await call.UntilAsync(() => site.Meter.Sockets == 0, "the socket was closed");
        await call.Socket.DropAsync();
        await call.Socket.ConnectAsync();

        await Lines.FinishAsync(call);
        Assert.Equal(Lines.Wish, call.Said(TranscriptRole.User)[0]);
        await site.EndAsync(call);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_dropped_and_its_call_ends_when_nobody_comes_back()
    {
        await using var site = await CallSite.OpenAsync(
            booking: kit => VoiceBookingKit.Hosting.BusinessBuilderExtensions.Sessions(kit, options => options.ResumeWithin = TimeSpan.FromSeconds(5)),
            endpoints: options => options.SendTimeout = TimeSpan.FromSeconds(5));
        using var deaf = new ClientWebSocket();
        deaf.Options.SetBuffer(1_024, 1_024);
        await deaf.ConnectAsync(new Uri($"ws://{site.Address.Authority}/voicebooking/session?token={await site.TokenAsync()}"), CancellationToken.None);
        await deaf.SendAsync("{\"type\":\"start_conversation\"}"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);

        // Every text comes back in the transcript, until no buffer on the way takes any more.
        var text = System.Text.Encoding.UTF8.GetBytes($$"""{"type":"text","text":"{{new string('x', 4_900)}}"}""");
        await Eventually.IsTrueAsync(() => site.Meter.Sessions == 1, () => "the session began");
        while (site.Meter.Sockets > 0 && deaf.State == WebSocketState.Open)
        {
            try
            {
                await deaf.SendAsync(text, WebSocketMessageType.Text, true, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                break;
            }
            await Task.Delay(1);
        }

        await site.UntilNothingIsLeftAsync();
    }

    private static async Task<(ClientWebSocket Socket, HttpStatusCode Status)> TryOpenAsync(CallSite site)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri($"ws://{site.Address.Authority}/voicebooking/audio?token={await site.TokenAsync()}"), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }
        return (socket, socket.HttpStatusCode);
    }
}
