using System.Collections.Specialized;
using System.Text;
using System.Web;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars;

public class AddToCalendarLinksTests
{
    private static readonly IanaZone NewYork = IanaZone.Get("America/New_York");

    private static readonly CalendarEvent Checkup = Events.Checkup with { Description = "With: Maya\nBring & show = 100%", Location = "1 Main St; 2nd floor" };

    [Fact]
    public void Each_calendar_gets_the_page_and_the_names_that_it_expects()
    {
        var links = AddToCalendarLinks.For(Events.Checkup with { Summary = "Checkup" }, NewYork);

        Assert.Equal("https://calendar.google.com/calendar/render?action=TEMPLATE&text=Checkup&dates=20260309T130000Z/20260309T133000Z&ctz=America%2FNew_York&details=&location=", links.Google.AbsoluteUri);
        Assert.Equal("https://outlook.live.com/calendar/deeplink/compose?path=/calendar/action/compose&rru=addevent&startdt=2026-03-09T13%3A00%3A00Z&enddt=2026-03-09T13%3A30%3A00Z&subject=Checkup&body=&location=", links.Outlook.AbsoluteUri);
        Assert.Equal(links.Outlook.AbsoluteUri.Replace("outlook.live.com", "outlook.office.com", StringComparison.Ordinal), links.Office365.AbsoluteUri);
        Assert.Equal("https://calendar.yahoo.com/?v=60&TITLE=Checkup&ST=20260309T130000Z&ET=20260309T133000Z&DESC=&in_loc=", links.Yahoo.AbsoluteUri);
    }

    [Fact]
    public void What_is_in_a_text_stays_in_its_field()
    {
        var links = AddToCalendarLinks.For(Checkup, NewYork);

        Assert.Equal(Checkup.Description, Query(links.Google)["details"]);
        Assert.Equal(Checkup.Location, Query(links.Outlook)["location"]);
        Assert.Equal(Checkup.Summary, Query(links.Yahoo)["TITLE"]);
    }

    [Fact]
    public void Any_text_gives_an_address_that_every_browser_takes()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var entry = Events.Nasty(random, seed);

            var links = AddToCalendarLinks.For(entry, NewYork);

            Assert.All(All(links), link =>
            {
                Assert.InRange(link.AbsoluteUri.Length, 1, 2000);
                Assert.True(Ascii.IsValid(link.AbsoluteUri));
            });
            Assert.Equal("action text dates ctz details location", string.Join(" ", Query(links.Google).AllKeys));
            Assert.StartsWith(Query(links.Yahoo)["DESC"]!.TrimEnd('\u2026'), NastyTexts.AsRead(entry.Description!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_description_is_cut_between_characters_and_says_so()
    {
        var families = string.Concat(Enumerable.Repeat("\U0001F469\u200d\U0001F52C", 200));

        var details = Query(AddToCalendarLinks.For(Checkup with { Description = families }, NewYork).Google)["details"]!;

        Assert.EndsWith("\U0001F469\u200d\U0001F52C\u2026", details, StringComparison.Ordinal);
        Assert.StartsWith(details[..^1], families, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_that_just_fits_is_not_cut()
    {
        var text = new string('a', 1000);

        Assert.Equal(text, Query(AddToCalendarLinks.For(Checkup with { Description = text }, NewYork).Google)["details"]);
    }

    private static Uri[] All(AddToCalendarLinks links) => [links.Google, links.Outlook, links.Office365, links.Yahoo];

    private static NameValueCollection Query(Uri link) => HttpUtility.ParseQueryString(link.Query);
}
