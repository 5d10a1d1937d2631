using System.Text;
using Bunit;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components.Tests.Cards;

public sealed class BookingConfirmationCardTests : BookingTestContext
{
    [Fact]
    public void It_tells_what_when_with_whom_and_the_reference()
    {
        var card = Show(Booked());

        Assert.Equal("You’re booked", card.Find("h3").TextContent);
        Assert.Equal("K7Q4M2", card.Find(".vb-reference").TextContent);
        Assert.Equal("Tuesday, November 24", card.Find(".vb-confirmation-day").TextContent);
        Assert.Equal("2:00 PM – 2:30 PM", card.Find(".vb-confirmation-time").TextContent.Trim());
        Assert.Equal(["Product demo · 30 minutes", "Maya Chen", "Ana Ruiz ana@example.com"], card.FindAll("dd").Select(fact => fact.TextContent.Trim()));
    }

    [Fact]
    public void A_visitor_elsewhere_sees_their_own_time_and_the_business_s()
    {
        var card = Show(Booked(), visitorZone: "Europe/London");

        Assert.Equal("7:00 PM – 7:30 PM your time", card.Find(".vb-confirmation-time").TextContent.Trim());
        Assert.Contains("Tuesday, November 24, 2:00 PM – 2:30 PM, New York time", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_file_travels_in_the_link_when_the_host_serves_none()
    {
        var file = Show(Booked()).Find("a[download]");

        Assert.Equal("appointment-K7Q4M2.ics", file.GetAttribute("download"));
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(file.GetAttribute("href")!["data:text/calendar;charset=utf-8;base64,".Length..]));
        Assert.Contains("UID:1@tidewater.example", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261124T190000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_s_own_calendar_file_comes_first()
    {
        var card = Show(Booked() with { CalendarLink = new Uri("/voicebooking/calendar/abc.ics", UriKind.Relative) });

        Assert.Equal("/voicebooking/calendar/abc.ics", card.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Four_calendars_on_the_web_are_a_click_away()
    {
        var sites = Show(Booked()).FindAll("a[target=_blank]");

        Assert.Equal(["calendar.google.com", "outlook.live.com", "outlook.office.com", "calendar.yahoo.com"], sites.Select(site => new Uri(site.GetAttribute("href")!).Host));
        Assert.All(sites, site => Assert.Contains("noopener", site.GetAttribute("rel"), StringComparison.Ordinal));
    }

    [Fact]
    public void Buttons_are_there_only_for_what_the_host_can_do()
    {
        AppointmentView? changed = null;

        Assert.Empty(Show(Booked()).FindAll("button"));
        var card = Render<BookingConfirmationCard>(component => component.Add(c => c.Kind, ChangeKind.Booked).Add(c => c.Appointment, Booked()).Add(c => c.OnChange, view => changed = view));
        card.Find("button").Click();

        Assert.Equal("K7Q4M2", changed?.Appointment.Reference);
        Assert.Single(card.FindAll("button"));
    }

    [Fact]
    public void A_cancelled_appointment_offers_nothing_more()
    {
        var view = Booked();
        var card = Render<BookingConfirmationCard>(component => component
            .Add(c => c.Kind, ChangeKind.Cancelled)
            .Add(c => c.Appointment, view with { Appointment = view.Appointment with { Status = AppointmentStatus.Cancelled } })
            .Add(c => c.OnChange, _ => { }));

        Assert.Equal("Your appointment is cancelled", card.Find("h3").TextContent);
        Assert.Empty(card.FindAll("button, a"));
    }

    private IRenderedComponent<BookingConfirmationCard> Show(AppointmentView view, string visitorZone = "America/New_York") =>
        Render<BookingConfirmationCard>(component => component.Add(c => c.Kind, ChangeKind.Booked).Add(c => c.Appointment, view).Add(c => c.VisitorZone, visitorZone));
}
