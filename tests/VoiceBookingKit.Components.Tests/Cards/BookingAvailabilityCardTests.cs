using Bunit;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components.Tests.Cards;

public sealed class BookingAvailabilityCardTests : BookingTestContext
{
    [Fact]
    public void Each_slot_is_a_button_that_says_when_and_with_whom()
    {
        var card = Render<BookingAvailabilityCard>(component => component.Add(c => c.Availability, Found(Offer(14), Offer(15, 30))));

        Assert.Equal("Tuesday, November 24", card.Find("h3").TextContent);
        Assert.Equal(["2:00 PM on Tuesday, November 24 with Maya Chen", "3:30 PM on Tuesday, November 24 with Maya Chen"], card.FindAll("button").Select(b => b.GetAttribute("aria-label")));
    }

    [Fact]
    public void A_slot_can_be_picked_once_and_stays_marked()
    {
        var picked = new List<OfferedSlot>();
        var card = Render<BookingAvailabilityCard>(component => component.Add(c => c.Availability, Found(Offer(14), Offer(15))).Add(c => c.OnPicked, picked.Add));

        card.FindAll("button")[1].Click();
        card.FindAll("button")[0].Click();

        Assert.Equal([Offer(15)], picked);
        Assert.Equal("true", card.FindAll("button")[1].GetAttribute("aria-pressed"));
        Assert.All(card.FindAll("button"), button => Assert.False(button.HasAttribute("disabled"))); // the keyboard keeps its place
    }

    [Fact]
    public void A_long_day_shows_its_rest_on_demand()
    {
        var card = Render<BookingAvailabilityCard>(component => component
            .Add(c => c.Availability, Found([.. Enumerable.Range(0, 12).Select(half => Offer(9 + (half / 2), half % 2 * 30))]))
            .Add(c => c.Shown, 8));

        Assert.Equal("4 more", card.Find(".vb-slot--more").TextContent);
        card.Find(".vb-slot--more").Click();

        Assert.Equal(12, card.FindAll("button").Count);
    }

    [Fact]
    public void A_visitor_elsewhere_sees_their_own_time_too()
    {
        var card = Render<BookingAvailabilityCard>(component => component
            .Add(c => c.Availability, Found(Offer(14)))
            .Add(c => c.BusinessZone, "America/New_York")
            .Add(c => c.VisitorZone, "America/Los_Angeles"));

        Assert.Equal("11:00 AM your time", card.Find("button small").TextContent);
    }

    [Fact]
    public void A_visitor_for_whom_it_is_another_day_sees_which()
    {
        var card = Render<BookingAvailabilityCard>(component => component
            .Add(c => c.Availability, Found(Offer(14)))
            .Add(c => c.BusinessZone, "America/New_York")
            .Add(c => c.VisitorZone, "Asia/Tokyo"));

        Assert.Equal("Wed, 4:00 AM your time", card.Find("button small").TextContent);
    }

    [Fact]
    public void A_full_day_shows_the_next_days_that_have_room()
    {
        var nothing = new AvailabilityResult(ToolStatus.None, new DateOnly(2026, 11, 23), [])
        {
            ServiceId = "demo",
            ServiceName = "Product demo",
            Duration = 30,
            Reason = "full",
            Next = [Offer(9), Offer(10) with { Date = new DateOnly(2026, 11, 25) }],
        };

        var card = Render<BookingAvailabilityCard>(component => component.Add(c => c.Availability, nothing));

        Assert.Equal(["Tuesday, November 24", "Wednesday, November 25"], card.FindAll("h3").Select(day => day.TextContent));
    }
}
