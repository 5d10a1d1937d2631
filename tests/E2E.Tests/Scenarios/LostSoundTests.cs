using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>Calls whose audio socket the test stands in: it cuts it, keeps it away and speaks in the host's place.</summary>
[Collection(SpeakingSite.Name)]
public sealed partial class LostSoundTests(SpeakingSite site)
{
    private const string Silent = """{"type":"playback","is_speaking":false,"queued_ms":0}""";

    private readonly ConcurrentQueue<string> _reports = new();
    private IWebSocketRoute? _socket;
    private volatile bool _isAway;

    [Fact]
    public async Task A_network_that_is_gone_is_told_and_what_is_said_meanwhile_arrives_when_it_is_back()
    {
        await using var visitor = await OpenAsync();
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();
        var line = visitor.Booking.Dialog.Locator("[data-vb-line]");
        await Expect(line).ToHaveTextAsync("");

        _isAway = true;
        await _socket!.CloseAsync(new() { Code = 1011 });
        await Expect(line).ToHaveTextAsync("Reconnecting…");
        await visitor.Sound.SayAsync("where are you");
        Assert.Equal(0, await visitor.Booking.Log.Locator(".vb-message--user").CountAsync());
        _isAway = false;

        await Expect(visitor.Booking.Log.Locator(".vb-message--user")).ToContainTextAsync("where are you");
        await Expect(line).ToHaveTextAsync("");
        await visitor.Sound.UntilHeardAsync("Harbor");
        Assert.Equal(1, await visitor.Sound.OpenMicrophonesAsync());
    }

    [Fact]
    public async Task The_receptionist_s_words_that_were_lost_on_the_way_are_heard_after_all()
    {
        await using var visitor = await OpenAsync();
        await visitor.Booking.CallAsync();
        await visitor.Page.WaitForFunctionAsync("sound.heard.some(piece => piece.some(x => x !== 0))");

        await _socket!.CloseAsync(new() { Code = 1011 }); // in the middle of the greeting
        await visitor.Page.WaitForFunctionAsync("sound.sockets.length > 1");

        await visitor.Booking.HearGreetingAsync();
        var greeting = (await visitor.Booking.Log.Locator(".vb-message--agent p").Last.InnerTextAsync()).Trim();
        await visitor.Sound.UntilHeardAsync(greeting.Split('.', '?', '!').Last(part => part.Trim().Length > 0).Trim());
    }

    [Fact]
    public async Task Sound_to_be_dropped_is_silent_at_once_and_reported_so()
    {
        await using var visitor = await OpenAsync();
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();
        await Eventually.IsTrueAsync(() => _reports.Last() is Silent); // the greeting is over

        _socket!.Send(VoiceBookingKit.Testing.Speech.Tones.ToneVoice.Speak(new string('x', 250), VoiceBookingKit.Speech.AudioFormat.Session)); // ten seconds
        await visitor.Page.WaitForFunctionAsync("from => sound.heard.slice(from).some(piece => piece.some(x => x !== 0))", await visitor.Page.EvaluateAsync<int>("sound.heard.length"));
        await Eventually.IsTrueAsync(() => QueuedLong().IsMatch(_reports.Last()));
        _socket.Send("""{"type":"audio_clear"}""");
        await Eventually.IsTrueAsync(() => _reports.Last() is Silent);

        var played = await visitor.Sound.PlayedAsync();
        await visitor.Page.WaitForFunctionAsync("from => sound.heardSamples > from + 16000", played);
        Assert.All(await visitor.Sound.HeardAsync(played), sample => Assert.Equal(0, sample));
        Assert.Contains(_reports, report => QueuedLong().IsMatch(report));
    }

    [Fact]
    public async Task A_host_that_takes_no_sound_any_more_leaves_a_conversation_by_typing()
    {
        await using var visitor = await OpenAsync();
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await Eventually.IsTrueAsync(() => !_reports.IsEmpty);

        _socket!.Send("""{"type":"error","code":"ticket_invalid","message":"That ticket opens no sound."}""");

        await Expect(visitor.Booking.Dialog.Locator(".vb-note")).ToContainTextAsync("sound connection was lost");
        await visitor.Page.WaitForFunctionAsync("sound.openMicrophones === 0 && sound.openSockets === 0");
        await visitor.Booking.TypeAsync("what are your opening hours?");
        await visitor.Booking.HearAsync("9");
    }

    private Task<Visitor> OpenAsync() => site.OpenAsync(new() { ContextRate = 16_000 }, prepare: page => page.RouteWebSocketAsync(new Regex("/voicebooking/audio"), socket =>
    {
        if (_isAway)
        {
            _ = socket.CloseAsync(new() { Code = 1011 });
            return;
        }
        var host = socket.ConnectToServer();
        socket.OnMessage(frame =>
        {
            // A frame does not tell its kind; no sound begins like this.
            if (frame.Text is not { } text || !text.StartsWith("{\"type\"", StringComparison.Ordinal))
            {
                host.Send(frame.Binary!);
                return;
            }
            if (text.Contains("playback", StringComparison.Ordinal))
                _reports.Enqueue(text);
            host.Send(text);
        });
        _socket = socket;
    }));

    [GeneratedRegex("\"is_speaking\":true,\"queued_ms\":[1-9][0-9]{3}")]
    private static partial Regex QueuedLong();
}
