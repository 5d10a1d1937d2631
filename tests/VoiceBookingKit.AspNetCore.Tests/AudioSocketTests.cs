using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Tests;

/// <summary>The audio socket: the sound of a session that somebody else holds in process.</summary>
public sealed class AudioSocketTests
{
    [Fact]
    public async Task Only_sound_goes_over_it_both_ways()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);
        using var client = await site.AttachAsync(leg.Ticket);
        Assert.Equal(leg.Session.Id, (await client.UntilAsync("attached")).Text("id"));

        staged.Latest.Answer("We open at nine.");
        staged.Latest.Raise(new SessionEvent.Audio(new byte[] { 1, 2 }));
        staged.Latest.Raise(new SessionEvent.Failed("text_too_long", "Shorter."));
        staged.Latest.Raise(new SessionEvent.AudioCleared());
        await client.SendAsync(new byte[] { 3, 4 }, WebSocketMessageType.Binary);
        await client.SendAsync("""{"type":"playback","is_speaking":true,"queued_ms":20}""");
        await client.SendAsync("""{"type":"text","text":"book it"}""");
        await client.UntilErrorAsync("not_here");
        await staged.Latest.EndAsync();

        await client.UntilClosedAsync();
        Assert.Equal(["attached", "ended", "error", "sound", "audio_clear"], client.Order.Distinct().OrderBy(type => type == "sound" ? 1 : type == "audio_clear" ? 2 : 0).ThenBy(type => type));
        Assert.Equal("ended", client.Order[^1]);
        Assert.Equal([1, 2], client.Sounds.Single());
        Assert.Equal([3, 4], staged.Latest.Sound.ToArray());
        Assert.Equal([TimeSpan.FromMilliseconds(20)], staged.Latest.Queued);
        Assert.DoesNotContain("book it", staged.Latest.Said);
    }

    [Fact]
    public async Task Who_has_no_ticket_is_told_and_shown_out()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);

        using var early = await site.AttachAsync();
        await early.SendAsync(new byte[640], WebSocketMessageType.Binary);
        await early.UntilErrorAsync("not_started");
        await early.SendAsync("""{"type":"playback","is_speaking":true}""");
        await early.UntilErrorAsync("not_attached");
        await early.SendAsync("""{"type":"attach"}""");
        await early.UntilErrorAsync("invalid_message");
        await early.SendAsync($$"""{"type":"attach","ticket":"{{leg.Session.ResumeToken}}"}""");
        await early.UntilErrorAsync("ticket_invalid");
        Assert.Null(await early.NextAsync());

        using var idle = await site.AttachAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("idle", (await idle.UntilClosedAsync())[^1].Text("code"));
        Assert.Equal(0, staged.Latest.Sound.Length);
    }

    [Fact]
    public async Task A_ticket_opens_nothing_on_the_session_socket()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);
        using var client = await site.ConnectAsync();

        await client.SendAsync($$"""{"type":"attach","ticket":"{{leg.Ticket}}"}""");
        await client.UntilErrorAsync("not_here");
        await client.SendAsync($$"""{"type":"start_conversation","resume_token":"{{leg.Ticket}}"}""");
        await client.UntilErrorAsync("session_not_found");
    }

    [Fact]
    public async Task A_dropped_socket_comes_back_to_the_sound_that_did_not_arrive()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);
        using var first = await site.AttachAsync(leg.Ticket);
        await first.UntilAsync("attached");
        for (byte i = 0; i < 10; i++)
            staged.Latest.Raise(new SessionEvent.Audio(new byte[] { i, i, i, i }));
        await first.UntilSoundsAsync(10);

        await first.SendAsync(new byte[640], WebSocketMessageType.Binary);
        await first.SendAsync("""{"type":"text","text":"waits until the sound is in"}""");
        await first.UntilErrorAsync("not_here");

        first.Drop();
        staged.Latest.Raise(new SessionEvent.Audio(new byte[] { 10, 10, 10, 10 }));
        using var second = await site.AttachAsync(leg.Ticket, received: 24); // four of ten were lost on the way
        await second.UntilSoundsAsync(5);
        Assert.Equal(640, second.Received[0].GetProperty("received").GetInt64()); // the client knows what to say again
        Assert.Equal([6, 7, 8, 9, 10], second.Sounds.Select(sound => sound[0]));

        second.Drop();
        using var third = await site.AttachAsync(leg.Ticket, received: 24 + 20);
        staged.Latest.Raise(new SessionEvent.Audio(new byte[] { 11, 11 }));
        await third.UntilSoundsAsync(1);

        Assert.Equal([11, 11], third.Sounds[0]);
        Assert.Empty(staged.Detached);
    }

    [Fact]
    public async Task Sound_that_a_limit_dropped_has_arrived_and_is_not_said_again()
    {
        var (site, staged) = await StagedSite.OpenAsync(options => options.MessagesPerSecond = 10);
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);
        using var first = await site.AttachAsync(leg.Ticket);
        await first.UntilAsync("attached");
        await first.SendAsync(new byte[100_000], WebSocketMessageType.Binary);
        await first.UntilErrorAsync("message_too_large");
        for (var i = 0; i < 20; i++)
            await first.SendAsync(new byte[640], WebSocketMessageType.Binary);
        await first.UntilErrorAsync("rate_limited");
        await first.CloseAsync();

        using var second = await site.AttachAsync(leg.Ticket);
        Assert.Equal(100_000 + 20 * 640, (await second.UntilAsync("attached")).GetProperty("received").GetInt64());
        Assert.Equal(8 * 640, staged.Latest.Sound.Length);
    }

    [Fact]
    public async Task Sound_in_base64_that_a_limit_dropped_has_arrived_as_binary_sound_has()
    {
        var (site, staged) = await StagedSite.OpenAsync(options => options.MessagesPerSecond = 10);
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);
        using var first = await site.AttachAsync(leg.Ticket);
        await first.UntilAsync("attached");
        for (var i = 0; i < 20; i++)
        {
            await first.SendAsync($$"""{"type":"audio","data":"{{Convert.ToBase64String(new byte[640])}}"}""");
            await first.SendAsync("""{"type":"playback","is_speaking":true}"""); // no sound, and is not counted
        }
        await first.UntilErrorAsync("rate_limited");
        await first.CloseAsync();

        using var second = await site.AttachAsync(leg.Ticket);
        Assert.Equal(20 * 640, (await second.UntilAsync("attached")).GetProperty("received").GetInt64());
        Assert.InRange(staged.Latest.Sound.Length, 640, 9 * 640);
    }

    [Fact]
    public async Task It_is_no_connection_that_the_session_waits_for()
    {
        await using var site = await Site.OpenAsync(endpoints: Patient);
        var sessions = site.Services.GetRequiredService<IVoiceBookingSessions>();
        var session = sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        await session.StartAsync();
        using var leg = site.Services.GetRequiredService<AudioLegs>().Open(session);
        using var client = await site.AttachAsync(leg.Ticket);
        await client.UntilAsync("attached");

        client.Drop();
        await Eventually.IsTrueAsync(() => !leg.IsConnected);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(SessionState.Active, session.State);

        using var again = await site.AttachAsync(leg.Ticket);
        await again.UntilAsync("attached");
        sessions.Detach(session);
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("disconnected", (await again.UntilClosedAsync())[^1].Text("reason"));
    }

    [Fact]
    public async Task A_second_socket_takes_the_sound_over()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var leg = await OpenAsync(site, staged);
        using var first = await site.AttachAsync(leg.Ticket);
        await first.UntilAsync("attached");

        using var second = await site.AttachAsync(leg.Ticket);
        await second.UntilAsync("attached");
        Assert.Equal("replaced", (await first.UntilClosedAsync())[^1].Text("code"));
        staged.Latest.Raise(new SessionEvent.Audio(new byte[] { 5, 6 }));
        await second.UntilSoundsAsync(1);

        await first.CloseAsync();
        Assert.True(leg.IsConnected);
        Assert.Empty(first.Sounds);
    }

    [Fact]
    public async Task A_page_that_lets_go_of_the_sound_closes_the_socket_and_the_ticket()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        var legs = site.Services.GetRequiredService<AudioLegs>();
        var leg = await OpenAsync(site, staged);
        using var client = await site.AttachAsync(leg.Ticket);
        await client.UntilAsync("attached");

        leg.Dispose();

        Assert.Equal("ticket_invalid", (await client.UntilClosedAsync())[^1].Text("code"));
        Assert.Equal(0, legs.Count);
        Assert.Equal(SessionState.Active, leg.Session.State);
        using var late = await site.AttachAsync(leg.Ticket);
        Assert.Equal("ticket_invalid", (await late.UntilClosedAsync())[^1].Text("code"));
    }

    [Fact]
    public async Task An_hour_of_speaking_ends_with_the_session_s_time_limit()
    {
        await using var site = await Site.OpenAsync(booking => BusinessBuilderExtensions.Sessions(booking, limits => limits.SpokenSilence = TimeSpan.FromHours(1)), Patient);
        var session = site.Services.GetRequiredService<IVoiceBookingSessions>().Create(new SessionRequest(SessionChannel.WebVoice));
        await session.StartAsync();
        using var leg = site.Services.GetRequiredService<AudioLegs>().Open(session);
        using var client = await site.AttachAsync(leg.Ticket);
        await client.UntilAsync("attached");

        for (var minute = 0; minute < 30; minute++)
        {
            await client.SendAsync(new byte[640], WebSocketMessageType.Binary);
            await client.SendAsync("""{"type":"text","text":"waits until the sound is in"}""");
            await client.UntilErrorAsync("not_here");
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("time_limit", (await client.UntilAsync("ended")).Text("reason"));
        Assert.Null(await client.NextAsync());
    }

    [Fact]
    public async Task A_host_that_stops_says_so_on_the_audio_socket_too()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using (site)
        {
            using var waiting = await site.AttachAsync();
            await waiting.SendAsync("""{"type":"playback","is_speaking":true}""");
            await waiting.UntilErrorAsync("not_attached");

            var stopping = site.StopAsync();

            Assert.Equal("shutdown", (await waiting.UntilClosedAsync())[^1].Text("code"));
            await waiting.CloseAsync();
            await stopping;
        }
        Assert.Empty(staged.Made);
    }

    // A clock that jumps would jump over the time that a message may take, too.
    private static void Patient(VoiceBookingEndpointOptions options) => options.SendTimeout = TimeSpan.FromMinutes(10);

    private static async Task<AudioLeg> OpenAsync(Site site, StagedSessions staged)
    {
        var legs = site.Services.GetRequiredService<AudioLegs>();
        Assert.Equal("voicebooking", legs.Path);
        var session = staged.Create(new SessionRequest(SessionChannel.WebVoice));
        await session.StartAsync();
        return legs.Open(session);
    }
}
