using VoiceBookingKit.Booking;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.OpenAI;
using static VoiceBookingKit.OpenAI.Tests.Realtime.RealtimeModels;

namespace VoiceBookingKit.OpenAI.Tests.Realtime;

public sealed class RealtimeBookingTests
{
    [Fact]
    public async Task A_caller_books_by_voice_and_hears_every_word()
    {
        await using var site = await RealtimeSite.StartAsync(Booker);

        await site.SayAsync(Day);
        await site.SayAsync(Who);
        var asked = Assert.Single(site.Events.OfType<SessionEvent.ConfirmationAsked>());
        Assert.Empty(await site.AppointmentsAsync());
        await site.SayAsync("Yes please");

        Assert.Equal("Ann Lee", Assert.Single(await site.AppointmentsAsync()).Customer.Name);
        Assert.Equal([Day, Who, "Yes please"], site.Words(TranscriptRole.User));
        var heard = await site.HeardAsync();
        Assert.Contains("There is room at ten. Who is it for?", heard, StringComparison.Ordinal);
        Assert.Contains(site.Aloud(asked.Proposal.ReadBack), RealtimeSite.Letters(heard), StringComparison.Ordinal);
        Assert.Equal(string.Concat(site.Events.OfType<SessionEvent.Say>().Select(say => site.Aloud(say.Text))), RealtimeSite.Letters(heard));
        Assert.Empty(site.Failures());
        Assert.Empty(site.Server.Errors);
    }

    [Fact]
    public async Task What_was_booked_is_moved_and_cancelled_by_voice()
    {
        await using var site = await RealtimeSite.StartAsync(Changer);
        await site.SayAsync(Day);
        await site.SayAsync(Who);
        await site.SayAsync("Yes please");

        await site.SayAsync("Move it to eleven");
        await site.SayAsync("Yes please");
        var moved = Assert.Single(await site.AppointmentsAsync());
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero), moved.Slot.Start);

        await site.SayAsync("Now cancel it");
        await site.SayAsync("Yes");
        Assert.DoesNotContain(await site.AppointmentsAsync(), appointment => appointment.Status == AppointmentStatus.Booked);
        Assert.Empty(site.Server.Errors);
    }

    [Fact]
    public async Task The_model_remembers_the_call_in_its_order()
    {
        await using var site = await RealtimeSite.StartAsync(Booker);
        await site.SayAsync(Day);
        await site.SayAsync(Who);
        await site.SayAsync("Yes please");
        await site.SayAsync("Thanks a lot");

        var items = Assert.Single(site.Server.Calls).Items;
        Assert.Equal(
            [
                "assistant", "user", "function_call", "function_call_output", "assistant", // greeting, day, look-up, offer
                "user", "function_call", "function_call_output", "assistant", // who, proposal, read-back
                "user", "function_call", "function_call_output", "assistant", // yes, commit, confirmation
                "user", "assistant",
            ],
            items.Select(item => item.Kind));
        Assert.All(items.Where(item => item.Kind == "user"), item => Assert.True(item.IsSound)); // heard, not written again
        Assert.Empty(site.Server.Errors);
    }

    [Fact]
    public async Task What_is_typed_in_a_call_is_told_to_the_model()
    {
        await using var site = await RealtimeSite.StartAsync(Booker);

        await site.TypeAsync(Day);

        Assert.Contains(Assert.Single(site.Server.Calls).Items, item => item is { Kind: "user", IsSound: false, Text: Day });
        Assert.Contains("There is room at ten. Who is it for?", site.Said);
    }

    [Fact]
    public async Task A_caller_who_speaks_stops_the_model_and_it_remembers_what_was_heard()
    {
        const string Long = "We are open on every weekday from nine to five, and on some of them we also take our time for a chat about hair.";
        await using var site = await RealtimeSite.StartAsync(request =>
            request.LastUserText.StartsWith("When", StringComparison.Ordinal) ? new OpenAIAnswer(Long) : new OpenAIAnswer("Of course."));
        await site.SoundAsync("When are you open");
        var before = site.Events.OfType<SessionEvent.Audio>().Count();
        await site.UntilAsync(() => site.Events.OfType<SessionEvent.Audio>().Count() > before + 12);

        await site.SoundAsync("Stop that please");
        await site.UntilWordsAsync("Stop that please");
        // Time stands still: the caller may not be done, and nobody has asked the model anything since.
        await site.UntilAsync(() => Spoken(site).CutAt is not null, isTimePassing: false);
        Assert.DoesNotContain(site.Words(TranscriptRole.User), text => text == "Stop that please");
        await site.UntilAsync(() => site.Said.Contains("Of course."));

        Assert.Contains(site.Events, happened => happened is SessionEvent.AudioCleared);
        var heard = site.Said.ElementAt(1);
        Assert.StartsWith(heard, Long, StringComparison.Ordinal);
        Assert.InRange(heard.Length, 1, Long.Length - 10);
        var item = Spoken(site);
        // 25 characters a second; the word that was cut does not count as heard.
        Assert.InRange(item.CutAt ?? 0, (heard.Length - 8) * 40, (heard.Length + 8) * 40);
        Assert.Single(site.Server.Calls[0].Received, type => type == "conversation.item.truncate");
        Assert.Empty(site.Server.Errors);

        static OpenAIRealtimeItem Spoken(RealtimeSite site) => Assert.Single(Assert.Single(site.Server.Calls).Items, item => item.Text == Long);
    }

    [Fact]
    public async Task A_caller_who_interrupts_twice_leaves_two_answers_cut_and_the_rest_whole()
    {
        const string Open = "We are open on every weekday from nine to five, and on some of them we also take our time for a chat about hair.";
        const string Price = "That depends on what you would like to have done, and on how long it has been since somebody last did anything to it.";
        await using var site = await RealtimeSite.StartAsync(request => new OpenAIAnswer(request.LastUserText switch
        {
            "When are you open" => Open,
            "Tell me the price" => Price,
            _ => "Of course.",
        }));
        await InterruptAsync(site, "When are you open", "Tell me the price");
        await InterruptAsync(site, null, "Never mind all that");
        await site.UntilAsync(() => site.Said.Contains("Of course."));
        await site.SayAsync("Thank you all the same");

        Assert.Equal([Open, Price], site.Server.Calls[0].Items.Where(item => item.CutAt is not null).Select(item => item.Text));
        Assert.Equal(2, site.Server.Calls[0].Received.Count(type => type == "conversation.item.truncate"));
        Assert.DoesNotContain("conversation.item.delete", site.Server.Calls[0].Received);
        Assert.Empty(site.Server.Errors);

        static async Task InterruptAsync(RealtimeSite site, string? question, string interruption)
        {
            if (question is not null)
                await site.SoundAsync(question);
            var before = site.Events.OfType<SessionEvent.Audio>().Count();
            await site.UntilAsync(() => site.Events.OfType<SessionEvent.Audio>().Count() > before + 12);
            await site.SoundAsync(interruption);
            await site.UntilWordsAsync(interruption);
        }
    }

    [Fact]
    public async Task A_typed_conversation_keeps_the_ordinary_receptionist()
    {
        await using var site = await RealtimeSite.StartAsync(_ => new OpenAIAnswer("never"), channel: SessionChannel.WebText);

        await site.TypeAsync("I'd like a haircut");

        Assert.Empty(site.Server.Calls);
        Assert.DoesNotContain("never", site.Said);
    }

    [Fact]
    public async Task No_socket_outlives_its_call()
    {
        await using var site = await RealtimeSite.StartAsync(Booker);
        await site.SayAsync(Day);
        Assert.Equal(1, site.Server.OpenSockets);

        await site.Session.EndAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (site.Server.OpenSockets > 0)
            await Task.Delay(5, patience.Token);
    }
}
