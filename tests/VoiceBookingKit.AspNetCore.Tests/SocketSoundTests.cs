using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.AspNetCore.Tests;

/// <summary>Sound over the session socket, into and out of a session whose other side is the test.</summary>
public sealed class SocketSoundTests
{
    private const string Binary = """{"type":"start_conversation","channel":"voice","audio":{"encoding":"pcm16","sample_rate":16000,"output":"binary"}}""";

    [Theory]
    [InlineData("""{"encoding":"opus"}""", "encoding")]
    [InlineData("""{"encoding":"pcm16","sample_rate":48000}""", "sample_rate")]
    [InlineData("""{"sample_rate":16000.5}""", "sample_rate")]
    [InlineData("""{"channels":2}""", "channels")]
    [InlineData("""{"output":"loud"}""", "output")]
    public async Task A_format_that_nobody_speaks_is_refused_with_the_reason_and_another_may_be_tried(string audio, string field)
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.ConnectAsync();

        await client.SendAsync($$"""{"type":"start_conversation","audio":{{audio}}}""");
        Assert.Contains($"'audio.{field}'", (await client.UntilErrorAsync("unsupported_audio")).Text("message"), StringComparison.Ordinal);
        await client.SendAsync(Binary);
        await client.UntilAsync("session");
    }

    [Fact]
    public async Task Sound_goes_both_ways_in_binary_byte_for_byte()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        var spoken = Noise(9_600, seed: 1);
        for (var at = 0; at < spoken.Length; at += 640)
            await client.SendAsync(spoken.AsMemory(at, 640), WebSocketMessageType.Binary);
        var answer = Noise(6_400, seed: 2);
        for (var at = 0; at < answer.Length; at += 1_600)
            staged.Latest.Raise(new SessionEvent.Audio(answer.AsMemory(at, 1_600)));
        await client.UntilSoundsAsync(4);
        await client.SayAsync("done"); // messages are handled in order: the sound before it is in
        await client.UntilAsync("transcript");

        Assert.Equal(answer, client.Sounds.SelectMany(sound => sound));
        Assert.Equal(spoken, staged.Latest.Sound.ToArray());
        Assert.DoesNotContain(client.Received, message => message.IsOf("audio"));
    }

    [Fact]
    public async Task A_client_that_asks_for_none_is_sent_no_sound_and_one_that_does_not_ask_is_sent_base64()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var silent = await site.ConnectAsync();
        await silent.SendAsync("""{"type":"start_conversation","channel":"voice","audio":{"output":"none"}}""");
        var token = (await silent.UntilAsync("session")).Text("resume_token");
        using var plain = await site.ConnectAsync();
        await plain.SendAsync($$"""{"type":"start_conversation","channel":"voice","resume_token":"{{token}}"}""");
        await plain.UntilAsync("session");

        staged.Latest.Raise(new SessionEvent.Audio(new byte[] { 1, 2, 3, 4 }));
        staged.Latest.Raise(new SessionEvent.AudioCleared());
        await staged.Latest.EndAsync();

        Assert.Equal(["session", "ended"], (await silent.UntilClosedAsync()).Select(message => message.Text("type")));
        Assert.Equal(["session", "audio", "audio_clear", "ended"], (await plain.UntilClosedAsync()).Select(message => message.Text("type")));
        Assert.Equal("AQIDBA==", plain.Received[1].Text("data"));
        Assert.Empty(silent.Sounds);
        Assert.True(staged.Latest.Request.HasOwnVoice); // nobody pays for sound that nobody hears
    }

    [Fact]
    public async Task Sound_to_be_dropped_is_told_in_its_place_among_the_sound()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        staged.Latest.Raise(new SessionEvent.Audio(new byte[640]));
        staged.Latest.Raise(new SessionEvent.AudioCleared());
        staged.Latest.Raise(new SessionEvent.Audio(new byte[640]));
        await client.UntilSoundsAsync(2);

        Assert.Equal(["session", "sound", "audio_clear", "sound"], client.Order);
    }

    [Fact]
    public async Task What_was_spoken_before_a_client_came_back_is_not_sent_again()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var first = await site.ConnectAsync();
        await first.SendAsync(Binary);
        var token = (await first.UntilAsync("session")).Text("resume_token");
        staged.Latest.Raise(new SessionEvent.Audio(new byte[640]));
        staged.Latest.Raise(new SessionEvent.AudioCleared());
        first.Drop();

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        using var second = await site.ConnectAsync();
        await second.SendAsync($$"""{"type":"start_conversation","channel":"voice","audio":{"output":"binary"},"resume_token":"{{token}}"}""");
        await second.UntilAsync("session");
        staged.Latest.Raise(new SessionEvent.Audio(new byte[] { 9, 9 }));
        await second.UntilSoundsAsync(1);

        Assert.Equal(["session", "sound"], second.Order);
        Assert.Equal([9, 9], second.Sounds[0]);
    }

    [Fact]
    public async Task Playback_is_reported_with_what_is_still_queued()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        await client.SendAsync("""{"type":"playback","is_speaking":true,"queued_ms":640.5}""");
        await client.SendAsync("""{"type":"playback","is_speaking":false}""");
        await client.SendAsync("""{"type":"playback","is_speaking":true,"queued_ms":-1}""");
        await client.UntilErrorAsync("invalid_message");

        Assert.Equal([true, false], staged.Latest.Playback);
        Assert.Equal([TimeSpan.FromMilliseconds(640.5), null], staged.Latest.Queued);
    }

    [Fact]
    public async Task Sound_faster_than_speech_is_dropped_beyond_a_burst_and_told_once_a_second()
    {
        var (site, staged) = await StagedSite.OpenAsync(options => (options.AudioBurst, options.MessagesPerSecond) = (TimeSpan.FromSeconds(5), 10_000));
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        for (var i = 0; i < 100; i++) // ten seconds at once: what 48 kHz sent as 16 kHz comes to, too
            await client.SendAsync(new byte[3_200], WebSocketMessageType.Binary);
        await client.UntilErrorAsync("audio_too_fast");
        await client.SayAsync("done");
        await client.UntilAsync("transcript");
        Assert.Equal(160_000, staged.Latest.Sound.Length);
        Assert.Single(client.Received, message => message.IsOf("error"));

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.SendAsync(new byte[32_000], WebSocketMessageType.Binary);
        await client.SayAsync("once more");
        await client.UntilAsync("transcript");
        Assert.Equal(192_000, staged.Latest.Sound.Length);
    }

    [Fact]
    public async Task Fifty_frames_a_second_for_five_minutes_are_never_too_fast()
    {
        var (site, staged) = await StagedSite.OpenAsync(options => options.AudioBurst = TimeSpan.FromSeconds(1));
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        for (var second = 1; second <= 300; second++)
        {
            for (var frame = 0; frame < 50; frame++)
                await client.SendAsync(new byte[2], WebSocketMessageType.Binary);
            await client.SendAsync(new byte[31_900], WebSocketMessageType.Binary);
            await client.SayAsync("."); // waits until the second is in
            await client.UntilAsync("transcript");
            site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(300 * 32_000, staged.Latest.Sound.Length);
        Assert.DoesNotContain(client.Received, message => message.IsOf("error"));
    }

    [Theory]
    [InlineData("RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("OggS\0\0")]
    [InlineData("\u001aEß£\u0001\0")]
    public async Task A_sound_file_is_told_apart_from_samples_at_the_beginning_and_in_the_middle(string start)
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        for (var i = 0; i < 2; i++)
        {
            await client.SendAsync(System.Text.Encoding.Latin1.GetBytes(start), WebSocketMessageType.Binary);
            await client.UntilErrorAsync("unsupported_audio");
            await client.SendAsync(new byte[640], WebSocketMessageType.Binary);
            site.Clock.Advance(TimeSpan.FromSeconds(1)); // a client is told once a second
        }
        await client.SayAsync("hello");
        await client.UntilAsync("transcript");

        Assert.Equal(2 * 640, staged.Latest.Sound.Length);
    }

    [Fact]
    public async Task Ten_megabytes_in_one_frame_close_the_socket_and_one_megabyte_is_skipped()
    {
        var (site, staged) = await StagedSite.OpenAsync();
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        await client.SendAsync(new byte[1 << 20], WebSocketMessageType.Binary);
        await client.UntilErrorAsync("message_too_large");
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            await client.SendAsync(new byte[10 << 20], WebSocketMessageType.Binary);
            while (await client.NextAsync() is not null) { }
            throw new WebSocketException(client.CloseStatus.ToString());
        });

        Assert.Equal(0, staged.Latest.Sound.Length);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_dropped_and_its_place_is_free()
    {
        var (site, staged) = await StagedSite.OpenAsync(options => options.MaxSocketsPerAddress = 1);
        await using var _ = site;
        using var client = await site.ConnectAsync();
        await client.SendAsync(Binary);
        await client.UntilAsync("session");

        for (var i = 0; i < 2_000; i++) // more than any buffer on the way holds
            staged.Latest.Raise(new SessionEvent.Audio(new byte[32_000]));
        using var next = await UntilRoomAsync(site);

        Assert.Single(staged.Detached); // the session waits for its owner
        await next.SendAsync(Binary);
        await next.UntilAsync("session");
    }

    private static async Task<SocketClient> UntilRoomAsync(Site site)
    {
        while (true)
        {
            try
            {
                return await SocketClient.ConnectAsync(site.Address, await site.TokenAsync());
            }
            catch (HttpRequestException full) when (full.StatusCode is System.Net.HttpStatusCode.ServiceUnavailable)
            {
                site.Clock.Advance(TimeSpan.FromSeconds(10)); // SendTimeout is half a minute; tokens are limited, too
                await Task.Delay(20);
            }
        }
    }

    private static byte[] Noise(int bytes, int seed)
    {
        var noise = new byte[bytes];
        new Random(seed).NextBytes(noise);
        return noise;
    }
}
