using Bunit;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Calls;

public sealed class VoiceBookingTests : BookingTestContext
{
    [Fact]
    public void Before_the_call_there_is_a_phone_button_and_a_text_box()
    {
        var call = Render<VoiceBooking>();

        Assert.Equal("Start the call", call.Find("[data-vb-talk]").TextContent.Trim());
        Assert.NotNull(call.Find("input[name=message]"));
        Assert.Empty(Sessions.Made);
    }

    [Fact]
    public void Pressing_the_phone_begins_a_spoken_session_in_the_visitor_s_zone()
    {
        Browser.Visitor("Europe/London", canTalk: true);
        var call = Render<VoiceBooking>();

        call.Find("[data-vb-talk]").Click();

        Assert.Equal(SessionChannel.WebVoice, Sessions.Latest.Request.Channel);
        Assert.Equal("Europe/London", Sessions.Latest.Request.TimeZone);
        call.WaitForAssertion(() => Assert.Equal("Listening", call.Find("[role=status]").TextContent));
    }

    [Theory]
    [InlineData("denied", "blocked")]
    [InlineData("unsupported", "can’t listen")]
    [InlineData("no-microphone", "No microphone")]
    [InlineData("insecure", "secure page")]
    public void Without_a_microphone_the_same_conversation_goes_on_by_typing_and_says_so(string outcome, string said)
    {
        Browser.Microphone(outcome);
        CallError? told = null;
        var call = Render<VoiceBooking>(component => component.Add(c => c.OnError, error => told = error));

        call.Find("[data-vb-talk]").Click();

        Assert.Equal(SessionChannel.WebText, Sessions.Latest.Request.Channel);
        Assert.Contains(said, call.Find(".vb-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(outcome, told?.Code);
        Assert.Equal(CallPhase.Typing, call.Instance.Phase);
    }

    [Fact]
    public async Task Who_interrupts_silences_the_browser_s_voice_and_how_far_it_came_is_told_first()
    {
        var call = Talking();
        Sessions.Latest.Answer("We are open from nine to five.");
        Browser.Reached = new SpokenTurn("agent-1", "We are");

        await Browser.HearInterimAsync("stop that please");
        Sessions.Latest.Raise(new SessionEvent.AudioCleared());

        Assert.Equal([("agent-1", "We are")], Sessions.Latest.Spoken);
        call.WaitForAssertion(() => Assert.Equal(1, Browser.Count("hush")));
    }

    [Fact]
    public async Task What_the_browser_hears_becomes_the_visitor_s_turn_once()
    {
        var call = Talking();

        await Browser.HearInterimAsync("tues");
        call.WaitForAssertion(() => Assert.Equal("tues", call.Find(".vb-message--draft p").TextContent));
        await Browser.HearAsync("Tuesday please");
        await Browser.HearAgainAsync("Tuesday please");

        call.WaitForAssertion(() => Assert.Empty(call.FindAll(".vb-message--draft")));
        Assert.Equal(["Tuesday please"], Sessions.Latest.Said);
        Assert.Equal(["tues"], Sessions.Latest.Interim);
    }

    [Fact]
    public async Task The_browser_speaks_the_receptionist_s_sentences_and_reports_when()
    {
        var call = Talking();

        Sessions.Latest.Answer("Hello, this is Tidewater.");
        call.WaitForAssertion(() => Assert.Equal(["Hello, this is Tidewater."], Browser.Spoken));
        await Browser.PlayAsync(true);
        Sessions.Latest.Raise(new SessionEvent.AgentSpeaking(true));

        call.WaitForAssertion(() => Assert.Equal("Speaking", call.Find("[role=status]").TextContent));
        Assert.Equal([true], Sessions.Latest.Playback);
    }

    [Fact]
    public void Nothing_is_spoken_to_a_visitor_who_types()
    {
        var call = Render<VoiceBooking>();

        Type(call, "hello");
        Sessions.Latest.Answer("Hello, this is Tidewater.");

        call.WaitForAssertion(() => Assert.Contains("Hello, this is Tidewater.", call.Find("[role=log]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Browser.Spoken);
        Assert.Equal(["hello"], Sessions.Latest.Said);
    }

    [Fact]
    public void Typing_stops_the_voice()
    {
        var call = Talking();

        Type(call, "wait");

        Assert.Equal(1, Browser.Count("hush"));
    }

    [Fact]
    public async Task A_recogniser_that_breaks_off_leaves_a_typed_call()
    {
        var call = Talking();

        await Browser.GoDeafAsync("network");

        call.WaitForAssertion(() => Assert.Equal(CallPhase.Typing, call.Instance.Phase));
        Assert.Contains("can’t be reached", call.Find(".vb-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(SessionState.Active, Sessions.Latest.State);
    }

    [Fact]
    public async Task Muting_tells_the_browser_and_shows_it()
    {
        var call = Talking();

        await call.InvokeAsync(() => call.Find("button[aria-pressed]").Click());

        Assert.Equal(1, Browser.Count("mute"));
        Assert.Equal("Muted", call.Find("[role=status]").TextContent);
        Assert.Equal("true", call.Find("button[aria-pressed]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Every_outcome_is_called_back_once()
    {
        var told = new List<string>();
        var call = Render<VoiceBooking>(component => component
            .Add(c => c.OnStarted, id => told.Add("started " + (id == Sessions.Latest.Id)))
            .Add(c => c.OnBooked, view => told.Add("booked " + view.Appointment.Reference))
            .Add(c => c.OnMoved, view => told.Add("moved " + view.Appointment.Reference))
            .Add(c => c.OnCancelled, view => told.Add("cancelled " + view.Appointment.Reference))
            .Add(c => c.OnEnded, ended => told.Add("ended " + ended.Reason)));
        call.Find("[data-vb-talk]").Click();

        Sessions.Latest.Raise(new SessionEvent.Confirmed(ChangeKind.Booked, Booked()));
        Sessions.Latest.Raise(new SessionEvent.Confirmed(ChangeKind.Moved, Booked()));
        Sessions.Latest.Raise(new SessionEvent.Confirmed(ChangeKind.Cancelled, Booked()));
        await call.InvokeAsync(() => call.Find(".vb-call-end").Click());

        call.WaitForAssertion(() => Assert.Equal(["started True", "booked K7Q4M2", "moved K7Q4M2", "cancelled K7Q4M2", "ended Caller"], told));
    }

    [Fact]
    public async Task Hanging_up_ends_the_session_and_shows_a_summary()
    {
        var call = Talking();

        await call.InvokeAsync(() => call.Find(".vb-call-end").Click());

        call.WaitForAssertion(() => Assert.Contains("Nothing was booked", call.Markup, StringComparison.Ordinal));
        Assert.Equal(EndReason.Caller, Sessions.Latest.EndedWith);
        Assert.Contains("1 minute", call.Markup, StringComparison.Ordinal);
        Assert.Equal(1, Browser.Count("forget"));
    }

    [Fact]
    public async Task Hanging_up_while_the_browser_still_asks_for_the_microphone_begins_no_call()
    {
        Browser.MicrophoneAsks();
        var call = Render<VoiceBooking>();
        call.Find("[data-vb-talk]").Click();
        call.WaitForAssertion(() => Assert.Equal("Connecting…", call.Find("[role=status]").TextContent));

        await call.InvokeAsync(() => call.Find(".vb-call-end").Click());
        await call.InvokeAsync(() => Browser.Microphone("ready"));

        Assert.Equal(CallPhase.Ready, call.Instance.Phase);
        Assert.Empty(Sessions.Made);
    }

    [Fact]
    public void A_visitor_may_type_while_the_browser_still_asks_for_the_microphone()
    {
        Browser.MicrophoneAsks();
        var call = Render<VoiceBooking>();
        call.Find("[data-vb-talk]").Click();

        Type(call, "hello");
        Browser.Microphone("ready");

        call.WaitForAssertion(() => Assert.Equal(CallPhase.Talking, call.Instance.Phase));
        Assert.Equal(["hello"], Assert.Single(Sessions.Made).Said);
    }

    [Fact]
    public void A_full_house_says_so_kindly()
    {
        Sessions.IsFull = true;
        var call = Render<VoiceBooking>();

        call.Find("[data-vb-talk]").Click();

        Assert.Contains("busy", call.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(CallPhase.Ready, call.Instance.Phase);
    }

    [Fact]
    public void A_failure_of_the_session_is_told_in_the_kit_s_words()
    {
        var call = Talking();

        Sessions.Latest.Raise(new SessionEvent.Failed("text_too_long", "internal words"));

        call.WaitForAssertion(() => Assert.Contains("too long", call.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("internal words", call.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_that_the_visitor_need_not_know_goes_to_the_host()
    {
        CallError? told = null;
        var call = Render<VoiceBooking>(component => component.Add(c => c.OnError, error => told = error));
        call.Find("[data-vb-talk]").Click();

        Sessions.Latest.Raise(new SessionEvent.Failed("model_timeout", "internal words"));

        call.WaitForAssertion(() => Assert.Equal("model_timeout", told?.Code));
        Assert.Empty(call.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task A_visitor_who_has_to_type_in_a_spoken_call_is_not_taken_for_silent()
    {
        var call = Talking();
        Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, Sessions.Latest.Presences);

        await Browser.GoDeafAsync("network");
        call.WaitForAssertion(() => Assert.Equal(CallPhase.Typing, call.Instance.Phase));
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotEqual(0, Sessions.Latest.Presences);
        Assert.Empty(Sessions.Latest.Interim);

        Clock.Advance(TimeSpan.FromMinutes(5));
        var times = Sessions.Latest.Presences;
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(times, Sessions.Latest.Presences);
    }

    [Fact]
    public void The_timer_goes_with_the_clock()
    {
        var call = Talking();

        call.WaitForAssertion(() => Assert.Equal("0:00", call.Find("[role=timer]").TextContent));
        Clock.Advance(TimeSpan.FromSeconds(61));

        call.WaitForAssertion(() => Assert.Equal("1:01", call.Find("[role=timer]").TextContent));
    }

    private IRenderedComponent<VoiceBooking> Talking()
    {
        var call = Render<VoiceBooking>();
        call.Find("[data-vb-talk]").Click();
        call.WaitForAssertion(() => Assert.Equal("Listening", call.Find("[role=status]").TextContent));
        return call;
    }

    private static void Type(IRenderedComponent<VoiceBooking> call, string text)
    {
        call.Find("input[name=message]").Change(text);
        call.Find("form").Submit();
    }
}
