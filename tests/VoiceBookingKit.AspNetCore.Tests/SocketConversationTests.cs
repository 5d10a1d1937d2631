using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Tests.Sites;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class SocketConversationTests
{
    [Fact]
    public async Task A_whole_booking_goes_over_the_socket_down_to_the_calendar_file()
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.StartAsync();

        await BookTomorrowAtTwoAsync(client);
        var booking = (await client.UntilAsync("booking_confirmed")).GetProperty("booking");

        Assert.Equal(
            ("2026-03-03", "14:00", "2:00 PM", 30, "Ann Lee", "ann.lee@example.com"),
            (booking.Text("date"), booking.Text("time"), booking.Text("formatted_time"), booking.GetProperty("duration").GetInt32(), booking.Text("name"), booking.Text("email")));
        var slots = client.Received.First(message => message.IsOf("function_result") && message.Text("function_name") == "check_availability");
        Assert.Equal("ok", slots.Text("status"));
        Assert.Contains(slots.GetProperty("result").GetProperty("slots").EnumerateArray(), slot => slot.Text("time") == "14:00" && slot.Text("formatted") == "2:00 PM");

        using var file = await site.Http.GetAsync(booking.Text("calendar_link"));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var ics = await file.Content.ReadAsStringAsync();
        Assert.Contains("DTSTART:20260303T190000Z", ics, StringComparison.Ordinal);
        Assert.Contains($"UID:{booking.Text("uid")}", ics, StringComparison.Ordinal);

        await client.SendAsync("""{"type":"end_conversation"}""");
        var all = await client.UntilClosedAsync();
        Assert.Equal("caller", all[^1].Text("reason"));
        Assert.Equal("session", all[0].Text("type"));
        Assert.DoesNotContain(site.Log.Written, line => line.Contains("ann.lee", StringComparison.OrdinalIgnoreCase) || line.Contains("Ann Lee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_hears_times_of_their_own_zone_and_one_that_does_not_exist_is_refused()
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.ConnectAsync();
        await client.SendAsync("""{"type":"start_conversation","time_zone":"Europe/Londn"}""");
        Assert.Contains("'time_zone'", (await client.UntilErrorAsync("unknown_time_zone")).Text("message"), StringComparison.Ordinal);

        await client.SendAsync("""{"type":"start_conversation","time_zone":"Europe/London"}""");
        await client.UntilAnswerAsync();
        await BookTomorrowAtTwoAsync(client);

        Assert.Contains("2 PM, which is 7 PM", await client.UntilAnswerAsync(), StringComparison.Ordinal);
        Assert.Single(client.Received, message => message.IsOf("session"));
    }

    [Fact]
    public async Task Broken_and_unknown_messages_are_told_and_the_session_lives_on()
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.ConnectAsync();

        foreach (var (message, code) in new[]
        {
            ("hello", "invalid_json"), ("""{"type":"book_everything"}""", "unknown_type"), ("""{"type":"text"}""", "invalid_message"),
            ("""{"type":"text","text":"too early"}""", "not_started"), ("""{"type":"start_conversation","resume_token":"guess"}""", "session_not_found"),
        })
        {
            await client.SendAsync(message);
            await client.UntilErrorAsync(code);
        }
        await client.SendAsync("""{"type":"start_conversation"}""");
        await client.UntilAnswerAsync();
        await client.SendAsync("""{"type":"start_conversation"}""");
        await client.UntilErrorAsync("already_started");
        await client.SendAsync(new byte[320], WebSocketMessageType.Binary);
        await client.UntilErrorAsync("speech_unavailable");
        await client.SayAsync(new string('x', 5_001));
        await client.UntilErrorAsync("text_too_long");
        await client.SayAsync("What are your opening hours?");

        Assert.Contains("9", await client.UntilAnswerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_a_phone_are_a_turn_and_anything_else_is_refused()
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.StartAsync();

        await client.SendAsync("""{"type":"key","key":"x"}""");
        await client.UntilErrorAsync("key_invalid");
        foreach (var key in "9*2075550142#")
            await client.SendAsync($$"""{"type":"key","key":"{{key}}"}""");

        await client.UntilAsync(message => message.IsOf("transcript") && message.Text("role") == "user" && message.Text("text") == "2075550142");
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_skipped_and_one_without_end_closes_the_socket()
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.StartAsync();

        await client.SendAsync(new byte[100_000], WebSocketMessageType.Text);
        await client.UntilErrorAsync("message_too_large");
        await client.SayAsync("hello");
        await client.UntilAnswerAsync();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (var i = 0; i < 1_000; i++)
                await client.SendAsync(new byte[32_000], WebSocketMessageType.Text, isEnd: false);
        });
        using var again = await site.StartAsync($$"""{"type":"start_conversation","resume_token":"{{client.Received[0].Text("resume_token")}}"}""");
        Assert.Equal(client.Received[0].Text("id"), again.Received[0].Text("id"));
    }

    [Fact]
    public async Task A_thousand_messages_at_once_hurt_nobody()
    {
        await using var site = await Site.OpenAsync();
        using var other = await site.StartAsync();
        using var client = await site.StartAsync();

        for (var i = 0; i < 1_000; i++)
            await client.SayAsync($"flood {i}");
        await client.UntilErrorAsync("rate_limited");
        await other.SayAsync("What are your opening hours?");
        Assert.Contains("9", await other.UntilAnswerAsync(), StringComparison.Ordinal);

        // The flood may still be on its way in, and what is said meanwhile goes under with it; so the client waits and says it again.
        var shown = client.UntilAsync(message => message.IsOf("transcript") && message.Text("text") == "still here");
        var pauses = 0;
        for (; !shown.IsCompleted; pauses++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            await client.SayAsync("still here");
            await Task.WhenAny(shown, Task.Delay(100));
        }
        await shown;
        // The socket and the session each say so at most once a second.
        Assert.InRange(client.Received.Count(message => message.IsOf("error") && message.Text("code") == "rate_limited"), 1, 2 * (1 + pauses));
    }

    [Fact]
    public async Task A_dropped_socket_comes_back_to_its_conversation()
    {
        await using var site = await Site.OpenAsync();
        using var first = await site.StartAsync();
        var session = first.Received.First(message => message.IsOf("session"));
        await first.SayAsync("I'd like to book a product demo tomorrow at 2 pm");
        await first.UntilAnswerAsync();

        first.Drop();
        using var second = await site.ConnectAsync();
        await second.SendAsync($$"""{"type":"start_conversation","resume_token":"{{session.Text("resume_token")}}"}""");
        await second.UntilAsync(message => message.IsOf("transcript") && message.Text("text").StartsWith("I'd like to book", StringComparison.Ordinal));
        await second.UntilAnswerAsync();
        Assert.Equal(session.Text("id"), second.Received[0].Text("id"));

        foreach (var text in new[] { "My name is Ann Lee", "ann.lee@example.com" })
        {
            await second.SayAsync(text);
            await second.UntilAnswerAsync();
        }
        await second.SayAsync("yes");
        Assert.Equal("14:00", (await second.UntilAsync("booking_confirmed")).GetProperty("booking").Text("time"));
    }

    [Fact]
    public async Task Two_clients_of_one_session_see_the_same()
    {
        await using var site = await Site.OpenAsync();
        using var first = await site.StartAsync();
        using var second = await site.StartAsync($$"""{"type":"start_conversation","resume_token":"{{first.Received[0].Text("resume_token")}}"}""");

        await first.SayAsync("hello");
        await second.UntilAnswerAsync();
        await second.SendAsync("""{"type":"end_conversation"}""");

        Assert.Equal(
            (await first.UntilClosedAsync()).Select(message => message.ToString()),
            (await second.UntilClosedAsync()).Select(message => message.ToString()));
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_nobody()
    {
        await using var site = await Site.OpenAsync();
        using var deaf = await site.StartAsync();
        var token = deaf.Received[0].Text("resume_token");
        using var watcher = await site.StartAsync($$"""{"type":"start_conversation","resume_token":"{{token}}"}""");

        for (var i = 0; i < 50; i++)
        {
            await watcher.SayAsync($"{i} {new string('x', 4_000)}");
            await watcher.UntilAnswerAsync();
            site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await watcher.SendAsync("""{"type":"end_conversation"}""");
        Assert.Equal("ended", (await watcher.UntilClosedAsync())[^1].Text("type"));
    }

    [Fact]
    public async Task A_host_that_stops_says_so_to_everyone()
    {
        var site = await Site.OpenAsync();
        await using (site)
        {
            using var talking = await site.StartAsync();
            using var waiting = await site.ConnectAsync();

            var stopping = site.StopAsync();

            Assert.Equal(("ended", "shutdown"), Last(await talking.UntilClosedAsync(), "reason"));
            Assert.Equal(("error", "shutdown"), Last(await waiting.UntilClosedAsync(), "code"));
            await talking.CloseAsync();
            await waiting.CloseAsync();
            await stopping;
        }

        static (string, string) Last(IReadOnlyList<System.Text.Json.JsonElement> messages, string property) => (messages[^1].Text("type"), messages[^1].Text(property));
    }

    [Fact]
    public async Task A_socket_that_says_nothing_is_closed()
    {
        await using var site = await Site.OpenAsync();
        using var client = await site.ConnectAsync();

        await client.SendAsync("""{"type":"text","text":"not a start"}""");
        await client.UntilErrorAsync("not_started");
        site.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal("idle", (await client.UntilClosedAsync())[^1].Text("code"));
    }

    [Fact]
    public async Task A_voice_session_is_sent_the_sentences_to_say_and_not_again_on_return()
    {
        await using var site = await Site.OpenAsync();
        using var first = await site.StartAsync("""{"type":"start_conversation","channel":"voice"}""");
        Assert.Contains(first.Received, message => message.IsOf("say"));

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        using var second = await site.StartAsync(
            $$"""{"type":"start_conversation","channel":"voice","resume_token":"{{first.Received[0].Text("resume_token")}}"}""");

        Assert.DoesNotContain(second.Received, message => message.IsOf("say"));
    }

    /// <summary>Says all of a booking, down to the yes; the answer to that is still to come.</summary>
    private static async Task BookTomorrowAtTwoAsync(SocketClient client)
    {
        await client.SayAsync("I'd like to book a product demo tomorrow at 2 pm");
        await client.UntilAnswerAsync();
        await client.SayAsync("My name is Ann Lee");
        await client.UntilAnswerAsync();
        await client.SayAsync("ann.lee@example.com");
        await client.UntilAnswerAsync();
        await client.SayAsync("yes");
    }
}
