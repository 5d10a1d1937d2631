using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Whole.Tests;

/// <summary>New York changes its clocks, Kathmandu lies 5:45 hours from Greenwich and never does, and everybody means the same instant.</summary>
public sealed class InstantTests
{
    private const string Nepal = "Asia/Kathmandu";

    [Theory]
    [InlineData("2027-03-13", "2027-03-13T21:00Z", "-05:00", "Sunday, March 14, 2027", "2:45 AM", "EST")]
    [InlineData("2027-03-14", "2027-03-14T20:00Z", "-04:00", "Monday, March 15, 2027", "1:45 AM", "EDT")]
    [InlineData("2027-11-06", "2027-11-06T20:00Z", "-04:00", "Sunday, November 7, 2027", "1:45 AM", "EDT")]
    [InlineData("2027-11-07", "2027-11-07T21:00Z", "-05:00", "Monday, November 8, 2027", "2:45 AM", "EST")]
    public async Task An_appointment_has_one_instant_wherever_it_is_seen_heard_or_read(
        string day, string at, string offset, string dayThere, string timeThere, string abbreviation)
    {
        var (date, instant) = (DateOnly.Parse(day, CultureInfo.InvariantCulture), DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        var utc = instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        await using var salon = await SalonAtWork.OpenAsync(instant.AddDays(-4));
        using var caller = await salon.Site.StartAsync("""{"type":"start_conversation","channel":"voice","time_zone":"Asia/Kathmandu","audio":{"encoding":"pcm16","sample_rate":16000,"output":"none"}}""");

        var confirmed = await BookAsync(caller, $"I'd like to book a product demo on {date.ToString("MMMM d", CultureInfo.InvariantCulture)} at 4 pm");
        var spoken = await caller.UntilAnswerAsync();
        var mail = await salon.ReadMailAsync("ann.lee@example.com");

        // In the store, in the calendar and in the event that clients get.
        var appointment = Assert.Single(await salon.Store.ListAsync(new TimeRange(instant.AddDays(-2), instant.AddDays(2))));
        Assert.Equal(instant, appointment.Slot.Start);
        Assert.Equal(Nepal, appointment.Customer.TimeZone);
        Assert.Contains($"DTSTART:{utc}", Assert.Single(await salon.Calendar.TextsAsync()), StringComparison.Ordinal);
        Assert.Equal($"{day}T16:00:00{offset}", confirmed.Text("start"));
        Assert.Equal((day, "16:00", "America/New_York"), (confirmed.Text("date"), confirmed.Text("time"), confirmed.Text("time_zone")));
        Assert.Contains($"DTSTART:{utc}", await salon.Site.Http.GetStringAsync(confirmed.Text("calendar_link")), StringComparison.Ordinal);

        // Said, in both clocks.
        Assert.Contains($"4 PM, which is {timeThere} on {dayThere[..dayThere.LastIndexOf(',')]}", spoken, StringComparison.OrdinalIgnoreCase);

        // In the mail: for the eye, and for calendar programs, as Python reads them.
        var (text, html) = (PartOf(mail, "text/plain"), WebUtility.HtmlDecode(PartOf(mail, "text/html")));
        foreach (var shown in new[] { text, html })
        {
            Assert.Contains(dayThere, shown, StringComparison.Ordinal);
            Assert.Contains($"{timeThere} to ", shown, StringComparison.Ordinal);
            Assert.Contains("Kathmandu time (UTC+0545)", shown.Replace("+05:45", "+0545", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains($"4:00 PM to 4:30 PM, New York time ({abbreviation})", shown, StringComparison.Ordinal);
            Assert.Contains($"dates={utc}", shown, StringComparison.Ordinal);
        }
        var invitation = mail.GetProperty("event");
        Assert.Equal(("REQUEST", appointment.Uid), (invitation.Text("method"), invitation.Text("uid")));
        Assert.Equal(instant, DateTimeOffset.Parse(invitation.Text("start"), CultureInfo.InvariantCulture));
        Assert.Equal(instant.AddMinutes(30), DateTimeOffset.Parse(invitation.Text("end"), CultureInfo.InvariantCulture));

        // On the card.
        var card = await CardAsync(salon, appointment);
        Assert.Contains(dayThere[..dayThere.LastIndexOf(',')], card, StringComparison.Ordinal);
        Assert.Contains(timeThere[..timeThere.IndexOf(' ')], card, StringComparison.Ordinal);
        Assert.Contains(utc, card, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> BookAsync(SocketClient caller, string wish)
    {
        foreach (var text in new[] { wish, "My name is Ann Lee", "ann.lee@example.com" })
        {
            await caller.SayAsync(text);
            await caller.UntilAnswerAsync();
        }
        await caller.SayAsync("yes");
        return (await caller.UntilAsync("booking_confirmed")).GetProperty("booking");
    }

    private static string PartOf(JsonElement mail, string type) => mail.GetProperty("parts").EnumerateArray().Single(part => part.Text("type") == type).Text("text");

    private static async Task<string> CardAsync(SalonAtWork salon, Appointment appointment)
    {
        await using var renderer = new HtmlRenderer(salon.Site.Services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<BookingConfirmationCard>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(BookingConfirmationCard.Kind)] = ChangeKind.Booked,
            [nameof(BookingConfirmationCard.Appointment)] = AppointmentView.Of(appointment, salon.Business, IanaZone.Get(Nepal), null),
        }))).ToHtmlString());
        return WebUtility.HtmlDecode(html);
    }
}
