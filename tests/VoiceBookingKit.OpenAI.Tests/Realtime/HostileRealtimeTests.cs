using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.OpenAI;
using static VoiceBookingKit.OpenAI.Tests.Realtime.RealtimeModels;

namespace VoiceBookingKit.OpenAI.Tests.Realtime;

/// <summary>The model is a guest: whatever it says or calls, nothing is booked before a yes to the kit's own read-back.</summary>
public sealed class HostileRealtimeTests
{
    [Fact]
    public async Task A_claim_of_a_booking_is_never_heard()
    {
        await using var site = await RealtimeSite.StartAsync(_ => new OpenAIAnswer("Let me see. ", "You're booked for ten! ", "Anything else?"));

        await site.SayAsync(Day);

        var heard = await site.HeardAsync();
        Assert.DoesNotContain("You're booked", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("You're booked", string.Concat(site.Said), StringComparison.Ordinal);
        Assert.Contains("Let me see.", heard, StringComparison.Ordinal);
        Assert.Empty(await site.AppointmentsAsync());
    }

    [Fact]
    public async Task A_model_that_books_twice_at_once_books_once_and_after_the_yes()
    {
        await using var site = await RealtimeSite.StartAsync(request => Asked(request, "Ann Lee")
            ? new OpenAIAnswer { Calls = [new OpenAIToolCall("book_appointment", Book), new OpenAIToolCall("book_appointment", Book)] }
            : Booker(request));
        await site.SayAsync(Day);

        await site.SayAsync(Who);
        Assert.Empty(await site.AppointmentsAsync());
        await site.SayAsync("Yes please");

        Assert.Single(await site.AppointmentsAsync());
    }

    [Fact]
    public async Task A_model_that_names_another_time_does_not_change_what_is_read_back_and_booked()
    {
        await using var site = await RealtimeSite.StartAsync(request => Asked(request, "Ann Lee")
            ? new OpenAIAnswer("So that is three in the afternoon.") { Calls = [new OpenAIToolCall("book_appointment", Book)] }
            : Booker(request));
        await site.SayAsync(Day);

        await site.SayAsync(Who);
        var asked = Assert.Single(site.Events.OfType<SessionEvent.ConfirmationAsked>());
        Assert.Contains(site.Aloud(asked.Proposal.ReadBack), RealtimeSite.Letters(await site.HeardAsync()), StringComparison.Ordinal);
        await site.SayAsync("Yes please");

        Assert.Equal(asked.Proposal.Slot, Assert.Single(await site.AppointmentsAsync()).Slot);
    }

    [Fact]
    public async Task A_read_back_in_other_words_is_not_heard_and_a_yes_to_it_books_nothing()
    {
        await using var site = await RealtimeSite.StartAsync(
            Booker, repeat: words => words.Contains("Ann Lee", StringComparison.Ordinal) ? "Shall I book three in the afternoon?" : words);
        await site.SayAsync(Day);

        await site.SayAsync(Who);
        Assert.DoesNotContain("three", await site.HeardAsync(), StringComparison.Ordinal);
        Assert.Contains("voice_unavailable", site.Failures());
        Assert.Contains(site.Said, said => said.Contains("Ann Lee", StringComparison.Ordinal)); // it can be read
        await site.SayAsync("Yes please");
        Assert.Empty(await site.AppointmentsAsync());

        // By now the caller was told to read, and has been shown the question again.
        await site.SayAsync("Yes please");
        Assert.Single(await site.AppointmentsAsync());
    }

    [Fact]
    public async Task A_read_back_that_goes_wrong_once_is_said_again()
    {
        var tries = 0;
        await using var site = await RealtimeSite.StartAsync(
            Booker, repeat: words => words.Contains("Ann Lee", StringComparison.Ordinal) && tries++ == 0 ? "Sure! " + words : words);
        await site.SayAsync(Day);
        await site.SayAsync(Who);
        await site.SayAsync("Yes please");

        Assert.Single(await site.AppointmentsAsync());
        Assert.DoesNotContain("Sure!", await site.HeardAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Failures());
    }

    [Fact]
    public async Task A_flood_of_tool_calls_ends_and_books_nothing()
    {
        await using var site = await RealtimeSite.StartAsync(_ => new OpenAIAnswer
        {
            Calls = [.. Enumerable.Range(0, 200).Select(_ => new OpenAIToolCall("check_availability", """{"date":"2026-03-03","duration":30}"""))],
        });

        await site.SayAsync(Day);

        Assert.Empty(await site.AppointmentsAsync());
        Assert.InRange(site.Events.OfType<SessionEvent.ToolFinished>().Count(), 1, 64);
    }

    [Fact]
    public async Task Arguments_that_are_no_json_are_refused_and_the_call_goes_on()
    {
        await using var site = await RealtimeSite.StartAsync(request =>
            request.Last.Kind == "function_call_output" ? new OpenAIAnswer("Which day suits you?") : OpenAIAnswer.Call("check_availability", "{\"date\": 2026-"));

        await site.SayAsync("A haircut please");

        Assert.Contains("Which day suits you?", site.Said);
        Assert.Empty(site.Failures());
    }

    private static bool Asked(OpenAIRealtimeRequest request, string word) => request.Last.Kind == "user" && request.LastUserText.Contains(word, StringComparison.Ordinal);
}
