using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.OpenAI;
using VoiceBookingKit.Testing.Speech.Tones;
using static VoiceBookingKit.OpenAI.Tests.Realtime.RealtimeModels;

namespace VoiceBookingKit.OpenAI.Tests.Realtime;

/// <summary>The vendor's bad day: the call goes on with the host's own recogniser, receptionist and voice.</summary>
public sealed class LostRealtimeTests
{
    public static TheoryData<OpenAIRealtimeFaults> Days => new()
    {
        new OpenAIRealtimeFaults { CutsAnswer = 2 },
        new OpenAIRealtimeFaults { HangsAtAnswer = 2 },
        new OpenAIRealtimeFaults { FailsAnswer = 2 },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_model_lost_in_mid_call_is_followed_by_the_ordinary_pipeline_which_books(OpenAIRealtimeFaults faults)
    {
        await using var site = await RealtimeSite.StartAsync(Booker, faults: faults, configure: Tones);
        await site.SayAsync(Day); // two answers: the look-up, and the offer
        Assert.Contains("There is room at ten. Who is it for?", site.Said);

        await site.SayAsync("Ten o'clock please");
        foreach (var line in new[] { "My name is Ann Lee", "ann@example.com", "Yes please" })
        {
            if (!(await site.AppointmentsAsync()).Any())
                await site.SayAsync(line);
        }

        Assert.Equal("Ann Lee", Assert.Single(await site.AppointmentsAsync()).Customer.Name);
        Assert.InRange(site.Events.OfType<SessionEvent.Say>().Count(say => say.Text.Contains("moment", StringComparison.OrdinalIgnoreCase)), 0, 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wrong_key_leaves_the_call_to_the_ordinary_pipeline(bool byEvent)
    {
        await using var site = await RealtimeSite.StartAsync(
            _ => new OpenAIAnswer("never"), key: "sk-wrong", faults: new OpenAIRealtimeFaults { RefusesKeyByEvent = byEvent }, configure: Tones);

        await site.SayAsync("I'd like a haircut");

        Assert.Contains("Hello.", await site.HeardAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("never", site.Said);
        Assert.Contains("day", site.Said.Last(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_model_that_one_call_could_not_reach_is_tried_by_another_half_a_minute_later()
    {
        await using var site = await RealtimeSite.StartAsync(_ => new OpenAIAnswer("never"), faults: new OpenAIRealtimeFaults { Status = 503 }, configure: Tones);
        await site.SayAsync("I'd like a haircut");
        site.Server.Faults = new OpenAIRealtimeFaults();

        await GreetAsync(site);
        Assert.Empty(site.Server.Calls);

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await GreetAsync(site);
        await GreetAsync(site);
        Assert.Equal(2, site.Server.Calls.Count);
    }

    [Fact]
    public async Task Without_any_other_ear_or_voice_the_call_goes_on_in_writing()
    {
        await using var site = await RealtimeSite.StartAsync(_ => new OpenAIAnswer("never"), faults: new OpenAIRealtimeFaults { Status = 503 });

        await site.TypeAsync("I'd like a haircut");

        Assert.Contains("day", site.Said.Last(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("voice_unavailable", site.Failures());
    }

    [Fact]
    public async Task A_message_that_is_no_json_loses_the_model_and_not_the_call()
    {
        await using var site = await RealtimeSite.StartAsync(Booker, configure: Tones);
        site.Server.Faults = new OpenAIRealtimeFaults { IsMalformed = true };

        await site.SayAsync("I'd like a haircut");

        Assert.Contains("day", site.Said.Last(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_host_s_own_voice_speaks_the_kit_s_lines_where_there_is_one()
    {
        await using var site = await RealtimeSite.StartAsync(Booker, repeat: _ => "Something else.", configure: Tones);
        await site.SayAsync(Day);
        await site.SayAsync(Who);
        await site.SayAsync("Yes please");

        Assert.Single(await site.AppointmentsAsync());
        Assert.DoesNotContain("Something else", await site.HeardAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Failures());
    }

    private static async Task GreetAsync(RealtimeSite site)
    {
        var session = site.Get<IVoiceBookingSessions>().Create(new SessionRequest(SessionChannel.Phone));
        await session.StartAsync();
        var greeted = GreetedAsync(session);
        await site.UntilAsync(() => greeted.IsCompleted);
        await greeted;
        await session.DisposeAsync();
    }

    private static async Task GreetedAsync(IVoiceBookingSession session)
    {
        await foreach (var happened in session.WatchAsync())
        {
            if (happened is SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true })
                return;
        }
    }

    private static void Tones(IVoiceBookingBuilder booking) => booking.AddStt<ToneRecogniser>("tones").AddTts<ToneVoice>("tones");
}
