using Bunit;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Calls;

public sealed class CallCardsTests : BookingTestContext
{
    [Fact]
    public void Markup_is_shown_as_it_was_typed_and_never_as_HTML()
    {
        const string Markup = "<img src=x onerror=alert(1)><b>hi</b>";
        var call = Talking();

        Type(call, Markup);
        Sessions.Latest.Answer(Markup);
        Sessions.Latest.Raise(new SessionEvent.Confirmed(ChangeKind.Booked, Booked(name: Markup)));

        call.WaitForAssertion(() => Assert.Equal(2, call.FindAll(".vb-message-text").Count(message => message.TextContent == Markup)));
        Assert.Empty(call.FindAll("img, b"));
    }

    [Fact]
    public async Task Slots_and_answers_can_be_clicked_instead_of_said()
    {
        var call = Talking();
        Sessions.Latest.Raise(new SessionEvent.ToolFinished(ToolNames.CheckAvailability, Found(Offer(14), Offer(15))));
        Answer(call, "Two or three?");

        await call.InvokeAsync(() => call.Find(".vb-slot").Click());
        call.WaitForAssertion(() => Assert.Contains("2:00 PM on", call.Find("[role=log]").TextContent, StringComparison.Ordinal));
        Sessions.Latest.Raise(new SessionEvent.ConfirmationAsked(new Proposal
        {
            Id = "1",
            Kind = ProposalKind.Book,
            Slot = Demo(14),
            Customer = new Customer("Ana Ruiz", "ana@example.com"),
            ReadBack = "Shall I?",
        }));
        Answer(call, "Shall I?");
        await call.InvokeAsync(() => call.Find(".vb-proposal .vb-button--primary").Click());

        Assert.Equal(["2:00 PM on Tuesday, November 24", "Yes"], Sessions.Latest.Said);
        call.WaitForAssertion(() => Assert.Equal("true", call.Find(".vb-proposal .vb-button--primary").GetAttribute("aria-pressed")));
    }

    [Theory]
    [InlineData("Change", "I’d like to move my appointment K7Q4M2")]
    [InlineData("Cancel", "I’d like to cancel my appointment K7Q4M2")]
    public async Task Change_and_cancel_continue_the_conversation_with_the_reference(string button, string said)
    {
        var call = Talking();
        Sessions.Latest.Raise(new SessionEvent.Confirmed(ChangeKind.Booked, Booked()));
        Answer(call, "Done.");

        await call.InvokeAsync(() => call.FindAll(".vb-confirmation button").Single(found => found.TextContent == button).Click());

        Assert.Equal([said], Sessions.Latest.Said);
    }

    private IRenderedComponent<VoiceBooking> Talking()
    {
        var call = Render<VoiceBooking>();
        call.Find("[data-vb-talk]").Click();
        call.WaitForAssertion(() => Assert.Equal("Listening", call.Find("[role=status]").TextContent));
        return call;
    }

    private void Answer(IRenderedComponent<VoiceBooking> call, string text)
    {
        Sessions.Latest.Answer(text);
        call.WaitForAssertion(() => Assert.Contains(text, call.Find("[role=log]").TextContent, StringComparison.Ordinal));
    }

    private static void Type(IRenderedComponent<VoiceBooking> call, string text)
    {
        call.Find("input[name=message]").Change(text);
        call.Find("form").Submit();
    }
}
