using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>Calls whose ears and voice are outside the session, as the browser's own are.</summary>
public sealed class OutsideSpeechTests
{
    [Fact]
    public async Task A_finished_sentence_is_answered_at_once()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await HearAsync(session, "what are", isFinal: false);
        await HearAsync(session, "what are your hours");

        var events = await session.UntilAnsweredAsync(2);
        Assert.Equal(["what are your hours"], events.Said(TranscriptRole.User));
        Assert.Equal([true, false], events.OfType<SessionEvent.UserSpeaking>().Select(speaking => speaking.IsSpeaking));
    }

    [Fact]
    public async Task A_sentence_that_is_not_finished_waits_for_its_end()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        host.Script.Begun.Single().Expected = Expected.Email;

        await HearAsync(session, "my email is");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await HearAsync(session, "ann at example dot com");

        Assert.Equal(["my email is ann at example dot com"], (await session.UntilAnsweredAsync(2)).Said(TranscriptRole.User));
    }

    [Fact]
    public async Task A_sentence_that_nothing_follows_is_answered_after_a_while()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await HearAsync(session, "my email is");
        host.Clock.Advance(TimeSpan.FromSeconds(2.6));

        Assert.Equal(["my email is"], (await session.UntilAnsweredAsync(2)).Said(TranscriptRole.User));
    }

    [Fact]
    public async Task Who_interrupts_silences_the_voice_outside_and_only_what_was_heard_is_remembered()
    {
        await using var host = new SessionHost();
        host.Script.Greeting = _ => ScriptedConversations.Say("Welcome. ", "We are open from nine to five.");
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await session.ReportPlaybackAsync(true);

        await session.ReportSpokenAsync("a1", "Welcome. We are");
        await HearAsync(session, "stop that please", isFinal: false);
        await session.UntilAsync<SessionEvent.AudioCleared>();
        await session.ReportPlaybackAsync(false);
        await HearAsync(session, "stop that please");

        await session.UntilAnsweredAsync(2);
        Assert.Equal(["Welcome. We are"], host.Script.Begun.Single().Interruptions);
    }

    [Fact]
    public async Task One_word_that_is_an_answer_cuts_the_voice_short_too()
    {
        await using var host = new SessionHost();
        host.Script.Greeting = _ => ScriptedConversations.Say("That is Tuesday at ten. Shall I book it?");
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await session.ReportPlaybackAsync(true);

        await session.ReportSpokenAsync("a1", "That is");
        await HearAsync(session, "no");

        var events = await session.UntilAnsweredAsync(2);
        Assert.Single(events.OfType<SessionEvent.AudioCleared>());
        Assert.Equal(["That is"], host.Script.Begun.Single().Interruptions);
    }

    [Fact]
    public async Task Who_only_shows_to_be_listening_stops_nobody()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await session.ReportPlaybackAsync(true);

        await HearAsync(session, "mm-hm", isFinal: false);
        await HearAsync(session, "mm-hm");
        await session.ReportPlaybackAsync(false);
        await HearAsync(session, "what are your hours");

        var events = await session.UntilAnsweredAsync(2);
        Assert.Empty(events.OfType<SessionEvent.AudioCleared>());
        Assert.Equal(["mm-hm", "what are your hours"], events.Said(TranscriptRole.User));
        Assert.Equal("You said what are your hours.", events.Said(TranscriptRole.Agent).Last());
        Assert.Empty(host.Script.Begun.Single().Interruptions);
    }

    [Fact]
    public async Task What_was_said_to_its_end_is_remembered_whole()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await session.ReportPlaybackAsync(true);
        await session.ReportSpokenAsync("a1", "Hel");
        await session.ReportPlaybackAsync(false);

        await HearAsync(session, "what are your hours");

        await session.UntilAnsweredAsync(2);
        Assert.Empty(host.Script.Begun.Single().Interruptions);
    }

    [Fact]
    public async Task The_next_answer_can_be_interrupted_as_well()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await session.ReportPlaybackAsync(true);
        await HearAsync(session, "stop that please"); // the page has not fallen silent when it is answered
        await session.UntilAnsweredAsync(2);
        await session.ReportPlaybackAsync(false);
        await session.ReportPlaybackAsync(true);

        await session.ReportSpokenAsync("a2", "You");
        await HearAsync(session, "what are your hours");

        var events = await session.UntilAnsweredAsync(3);
        Assert.Equal(2, events.OfType<SessionEvent.AudioCleared>().Count());
        Assert.Equal(["You"], host.Script.Begun.Single().Interruptions);
    }

    [Fact]
    public async Task Words_without_end_are_refused()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await HearAsync(session, new string('x', 100_000));

        Assert.Equal(["text_too_long"], (await session.UntilAsync<SessionEvent.Failed>()).Failures());
    }

    private static Task HearAsync(IVoiceBookingSession session, string text, bool isFinal = true) =>
        session.HearAsync(isFinal ? new Heard.Final(TimeSpan.Zero, text) : new Heard.Interim(TimeSpan.Zero, text));
}
