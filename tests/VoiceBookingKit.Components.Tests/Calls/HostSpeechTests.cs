using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.Components.Tests.Calls;

/// <summary>Calls on hosts that have ears and a voice of their own.</summary>
public sealed class HostSpeechTests : BookingTestContext
{
    public HostSpeechTests()
    {
        Services.AddSingleton(new NamedStt("tones", new ToneRecogniser()));
        Services.AddSingleton(new NamedTts("tones", new ToneVoice()));
    }

    private AudioLegs Legs => Services.GetRequiredService<AudioLegs>();

    [Fact]
    public void The_host_hears_and_speaks_where_it_can()
    {
        Legs.ServeAt("/voicebooking");
        var call = Talk();

        Assert.Equal([true], Browser.Last("listen"));
        Assert.False(Sessions.Latest.Request.HasOwnVoice);
        Assert.Equal("voicebooking", Browser.Last("connect")[1]);
        Assert.True(Legs.TryFind((string)Browser.Last("connect")[0]!, out var leg));
        Assert.Same(Sessions.Latest, leg.Session);
        Sessions.Latest.Answer("We open at nine.");
        call.WaitForAssertion(() => Assert.Contains("We open at nine.", call.Markup, StringComparison.Ordinal));
        Assert.Empty(Browser.Spoken);
    }

    [Fact]
    public void Nobody_is_shown_as_listening_between_an_answer_s_words_and_its_sound()
    {
        Legs.ServeAt("/voicebooking");
        var call = Talk();

        Sessions.Latest.Raise(new SessionEvent.Thinking(true));
        Shows("One moment…");
        Sessions.Latest.Raise(new SessionEvent.Thinking(false));
        Sessions.Latest.Raise(new SessionEvent.Say("a1", "We open at nine."));
        Shows("One moment…");
        Sessions.Latest.Raise(new SessionEvent.AgentSpeaking(true));
        Sessions.Latest.Raise(new SessionEvent.Say("a1", "And close at five."));
        Shows("Speaking");
        Sessions.Latest.Raise(new SessionEvent.AgentSpeaking(false));
        Shows("Listening");

        void Shows(string state) => call.WaitForAssertion(() => Assert.Equal(state, call.Find("[role=status]").TextContent));
    }

    [Fact]
    public void An_answer_that_was_taken_back_before_its_sound_leaves_the_call_listening()
    {
        Legs.ServeAt("/voicebooking");
        var call = Talk();

        Sessions.Latest.Answer("We open at nine.");

        call.WaitForAssertion(() => Assert.Equal("Listening", call.Find("[role=status]").TextContent));
    }

    [Fact]
    public void Without_endpoints_the_browser_hears_and_speaks()
    {
        var call = Talk();

        Assert.Equal([false], Browser.Last("listen"));
        Assert.True(Sessions.Latest.Request.HasOwnVoice);
        Assert.Equal(0, Browser.Count("connect"));
        Sessions.Latest.Answer("We open at nine.");
        call.WaitForAssertion(() => Assert.Equal(["We open at nine."], Browser.Spoken));
        Assert.Empty(call.FindAll("[data-vb-line]"));
    }

    [Fact]
    public void A_site_may_choose_the_browser_s_speech()
    {
        Legs.ServeAt("voicebooking");
        Talk(CallSpeech.Browser);

        Assert.Equal([false], Browser.Last("listen"));
        Assert.Equal(0, Legs.Count);
    }

    [Fact]
    public void A_site_that_wants_the_host_s_speech_only_never_asks_the_browser_s()
    {
        var call = Talk(CallSpeech.Server);

        Assert.Equal(0, Browser.Count("listen"));
        call.WaitForAssertion(() => Assert.Equal(CallPhase.Typing, call.Instance.Phase));
        Assert.Contains("go on by typing", call.Find(".vb-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_s_voice_takes_over_when_the_host_s_fails()
    {
        Legs.ServeAt("voicebooking");
        var call = Talk();

        Sessions.Latest.Raise(new SessionEvent.Failed("voice_unavailable", "No voice."));
        Sessions.Latest.Answer("We open at nine.");

        call.WaitForAssertion(() => Assert.Equal(["We open at nine."], Browser.Spoken));
        Assert.Equal(CallPhase.Talking, call.Instance.Phase);
    }

    [Fact]
    public void A_host_that_can_t_listen_any_more_leaves_a_conversation_by_typing()
    {
        Legs.ServeAt("voicebooking");
        var call = Talk();

        Sessions.Latest.Raise(new SessionEvent.Failed("speech_unavailable", "No ears."));

        call.WaitForAssertion(() => Assert.Equal(CallPhase.Typing, call.Instance.Phase));
        Assert.Equal(1, Browser.Count("hangUp"));
        Assert.Contains("sound connection was lost", call.Find(".vb-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_began_by_typing_goes_on_with_the_browser_s_speech()
    {
        Legs.ServeAt("voicebooking");
        var call = Render<VoiceBooking>();
        call.Find("input").Change("hello");
        call.Find("form").Submit();
        call.WaitForElement("[data-vb-talk]").Click();

        call.WaitForAssertion(() => Assert.Equal(CallPhase.Talking, call.Instance.Phase));
        Assert.Equal([false], Browser.Last("listen"));
        Sessions.Latest.Answer("We open at nine.");
        call.WaitForAssertion(() => Assert.Equal(["We open at nine."], Browser.Spoken));
    }

    [Fact]
    public void A_call_that_comes_back_after_a_reload_goes_on_with_the_host_s_speech_and_says_nothing_twice()
    {
        Legs.ServeAt("voicebooking");
        var session = (StagedSession)Sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        session.StartAsync();
        session.Raise(new SessionEvent.Audio(new byte[640]));
        Browser.Kept(session.ResumeToken, spoken: true, hostSpeaks: true);
        var call = Render<VoiceBooking>();
        call.WaitForAssertion(() => Assert.Equal(CallPhase.Paused, call.Instance.Phase));

        call.Find("button.vb-button--primary").Click();

        call.WaitForAssertion(() => Assert.Equal(1, Browser.Count("connect")));
        Assert.True(Legs.TryFind((string)Browser.Last("connect")[0]!, out var leg));
        Assert.Equal(2, leg.ContinueAfter(0));
    }

    [Fact]
    public void Sound_that_is_away_is_not_taken_for_a_silent_caller()
    {
        Legs.ServeAt("voicebooking");
        Talk();
        Legs.TryFind((string)Browser.Last("connect")[0]!, out var leg);

        var taken = leg!.Take();
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, Sessions.Latest.Presences);
        leg.Leave(taken);
        Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.NotEqual(0, Sessions.Latest.Presences);
    }

    [Fact]
    public async Task Leaving_the_page_lets_go_of_the_sound_and_not_of_the_session()
    {
        Legs.ServeAt("voicebooking");
        Talk();
        Assert.Equal(1, Legs.Count);

        await DisposeComponentsAsync();

        Assert.Equal(0, Legs.Count);
        Assert.Equal(SessionState.Active, Sessions.Latest.State);
    }

    [Fact]
    public async Task The_visitor_chooses_among_several_microphones()
    {
        Legs.ServeAt("voicebooking");
        var call = Talk();
        await Browser.HaveMicrophonesAsync(["Built-in"]);
        Assert.Empty(call.FindAll("[aria-label='Choose microphone']"));

        await Browser.HaveMicrophonesAsync(["Built-in", "Headset"]);
        call.WaitForElement("[aria-label='Choose microphone']").Click();
        call.Find("select").Change("Headset");

        Assert.Equal(["Headset"], Browser.Last("chooseMicrophone"));
    }

    private IRenderedComponent<VoiceBooking> Talk(CallSpeech speech = CallSpeech.Automatic)
    {
        var call = Render<VoiceBooking>(parameters => parameters.Add(component => component.Speech, speech));
        call.Find("[data-vb-talk]").Click();
        call.WaitForAssertion(() => Assert.NotEqual(CallPhase.Connecting, call.Instance.Phase));
        call.WaitForAssertion(() => Assert.NotEmpty(Sessions.Made));
        return call;
    }
}
