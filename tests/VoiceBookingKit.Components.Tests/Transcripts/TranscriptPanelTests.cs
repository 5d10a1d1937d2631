using Bunit;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Transcripts;

public sealed class TranscriptPanelTests : BookingTestContext
{
    [Fact]
    public void The_log_holds_only_words_that_stand()
    {
        var transcript = new CallTranscript();
        transcript.Apply(new SessionEvent.Transcript("1", TranscriptRole.Agent, "Hello.", IsFinal: true) { Sequence = 1 });
        transcript.Apply(new SessionEvent.Transcript("2", TranscriptRole.User, "tues", IsFinal: false) { Sequence = 2 });

        var panel = Render<TranscriptPanel>(component => component.Add(p => p.Transcript, transcript));

        Assert.Contains("Hello.", panel.Find("[role=log]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("tues", panel.Find("[role=log]").TextContent, StringComparison.Ordinal);
        Assert.Contains("tues", panel.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "off")]
    [InlineData(false, "polite")]
    public void A_screen_reader_does_not_repeat_what_is_spoken(bool isSpoken, string live)
    {
        var panel = Render<TranscriptPanel>(component => component.Add(p => p.IsSpoken, isSpoken));

        Assert.Equal(live, panel.Find("[role=log]").GetAttribute("aria-live"));
    }

    [Fact]
    public void Slots_of_before_can_not_be_picked_once_newer_ones_are_shown()
    {
        var transcript = new CallTranscript();
        transcript.Apply(new SessionEvent.ToolFinished(ToolNames.CheckAvailability, Found(Offer(9))) { Sequence = 1 });
        transcript.Apply(new SessionEvent.Transcript("1", TranscriptRole.Agent, "Nine?", IsFinal: true) { Sequence = 2 });
        transcript.Apply(new SessionEvent.ToolFinished(ToolNames.CheckAvailability, Found(Offer(14))) { Sequence = 3 });
        var said = new List<string>();

        var panel = Render<TranscriptPanel>(component => component.Add(p => p.Transcript, transcript).Add(p => p.OnSay, said.Add));
        panel.FindAll(".vb-slot")[0].Click();
        panel.FindAll(".vb-slot")[1].Click();

        Assert.Equal(["2:00 PM on Tuesday, November 24"], said);
    }

    [Fact]
    public void A_host_can_show_entries_its_own_way()
    {
        var transcript = new CallTranscript();
        transcript.Apply(new SessionEvent.Transcript("1", TranscriptRole.Agent, "Hello.", IsFinal: true) { Sequence = 1 });

        var panel = Render<TranscriptPanel>(component => component
            .Add(p => p.Transcript, transcript)
            .Add(p => p.EntryTemplate, entry => $"<em>{((TranscriptEntry.Words)entry).Text}</em>"));

        panel.Find("em").MarkupMatches("<em>Hello.</em>");
    }
}
