using Bunit;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Calls;

public sealed class ResumedCallTests : BookingTestContext
{
    [Fact]
    public async Task Leaving_the_page_lets_the_session_wait()
    {
        Render<VoiceBooking>().Find("[data-vb-talk]").Click();

        await DisposeComponentsAsync();

        Assert.Equal([Sessions.Latest], Sessions.Detached);
        Assert.Equal(SessionState.Active, Sessions.Latest.State);
        Assert.Equal(1, Browser.Count("stop"));
    }

    [Fact]
    public async Task A_reloaded_page_shows_the_same_call_and_repeats_neither_voice_nor_callbacks()
    {
        var before = (StagedSession)Sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        await before.StartAsync();
        before.Answer("Hello, this is Tidewater.");
        before.Raise(new SessionEvent.Confirmed(ChangeKind.Booked, Booked()));
        Clock.Advance(TimeSpan.FromSeconds(3));
        Browser.Kept(before.ResumeToken, spoken: true);
        var booked = 0;

        var call = Render<VoiceBooking>(component => component.Add(c => c.OnBooked, _ => booked++));

        call.WaitForAssertion(() => Assert.Contains("K7Q4M2", call.Markup, StringComparison.Ordinal));
        Assert.Equal(CallPhase.Paused, call.Instance.Phase);
        Assert.Empty(Browser.Spoken);
        Assert.Equal(0, booked);

        await call.InvokeAsync(() => call.FindAll("[data-vb-talk]")[^1].Click());
        call.WaitForAssertion(() => Assert.Equal(CallPhase.Talking, call.Instance.Phase));
        before.Answer("Welcome back.");
        call.WaitForAssertion(() => Assert.Equal(["Welcome back."], Browser.Spoken));
        Assert.Single(Sessions.Made);
    }

    [Fact]
    public void A_call_that_is_over_is_not_resumed()
    {
        var before = (StagedSession)Sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        before.EndAsync();
        Browser.Kept(before.ResumeToken, spoken: true);

        var call = Render<VoiceBooking>();

        Assert.Equal(CallPhase.Ready, call.Instance.Phase);
        Assert.Equal(1, Browser.Count("forget"));
    }
}
