using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components.Tests.Manual;

public sealed class ManualBookingTests : BookingTestContext
{
    private readonly List<AppointmentView> _booked = [];
    private readonly List<AppointmentView> _moved = [];
    private readonly List<AppointmentView> _cancelled = [];

    [Fact]
    public void It_opens_on_the_first_day_with_free_times()
    {
        var manual = Open();

        Assert.Equal("November 2026", manual.Find(".vb-month-head h3").TextContent);
        Assert.Equal("2026-11-23", manual.Find("td[aria-selected=true] button").GetAttribute("data-date"));
        Assert.Equal("Monday, November 23", manual.Find(".vb-times h3").TextContent);
        Assert.Equal("9:00 AM", manual.Find(".vb-slot").TextContent.Trim());
    }

    // With sixty days to book ahead, the third month was never looked at.
    [Fact]
    public void It_opens_on_the_first_month_with_free_times_up_to_the_last_that_can_be_booked()
    {
        Services.AddVoiceBooking(booking => booking.Closed(new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 10)));

        var manual = Open();

        Assert.Equal("January 2027", manual.Find(".vb-month-head h3").TextContent);
        Assert.Equal("Monday, January 11", manual.Find(".vb-times h3").TextContent);
    }

    [Fact]
    public void Days_tell_how_many_times_are_free()
    {
        var manual = Open();

        Assert.Equal("Saturday, November 28, 8 times free", Day(manual, "2026-11-28").GetAttribute("aria-label"));
        Assert.Equal("Sunday, November 29, no times free", Day(manual, "2026-11-29").GetAttribute("aria-label"));
        Assert.Equal("true", Day(manual, "2026-11-29").GetAttribute("aria-disabled"));
    }

    [Theory]
    [InlineData("ArrowRight", "2026-11-24")]
    [InlineData("ArrowDown", "2026-11-30")]
    [InlineData("End", "2026-11-28")]
    [InlineData("PageDown", "2026-12-23")]
    [InlineData("ArrowLeft", "2026-11-23")] // yesterday can't be reached
    [InlineData("PageUp", "2026-11-23")]
    public void Keys_move_through_the_month(string key, string to)
    {
        var manual = Open();

        manual.Find("table").KeyDown(new KeyboardEventArgs { Key = key });

        Assert.Equal(to, manual.Find("table button[tabindex='0']").GetAttribute("data-date"));
    }

    [Fact]
    public void Another_length_changes_what_is_free()
    {
        var manual = Open();

        manual.FindAll("select")[0].Change("60");

        Assert.Equal("Saturday, November 28, 7 times free", Day(manual, "2026-11-28").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Someone_by_name_shows_only_their_times()
    {
        await BookAsync(Demo(14), "maya");
        var manual = Open();
        Day(manual, "2026-11-24").Click();
        Assert.Contains("2:00 PM", Times(manual));

        manual.FindAll("select")[1].Change("maya");

        Assert.DoesNotContain("2:00 PM", Times(manual));
    }

    [Fact]
    public async Task A_booking_is_stored_before_it_is_shown()
    {
        var manual = Open();
        PickTwoOClock(manual);

        FillIn(manual, "Ana Ruiz", "Ana@Example.com", "(207) 555-0142", "Bringing a colleague");

        var view = Assert.Single(_booked);
        var stored = await Desk.FindByReferenceAsync(view.Appointment.Reference);
        Assert.Equal(Demo(14).Start, stored!.Slot.Start);
        Assert.Equal(new Customer("Ana Ruiz", "ana@example.com") { Phone = "+12075550142", Language = "en-US" }, stored.Customer);
        Assert.Equal("Bringing a colleague", stored.Notes);
        Assert.Contains(view.Appointment.Reference, manual.Find(".vb-confirmation").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_told_beside_its_field()
    {
        var manual = Open();
        PickTwoOClock(manual);

        manual.Find("form").Submit();

        AssertWrong(manual, "name", "Please enter your name.");
        AssertWrong(manual, "email", "Please enter an email address such as ana@example.com.");
        Assert.Empty(_booked);
    }

    [Theory]
    [InlineData("ana@nowhere", "", "email")]
    [InlineData("ana@example.com", "12", "tel")]
    public void What_the_desk_refuses_is_told_beside_its_field(string email, string phone, string field)
    {
        var manual = Open();
        PickTwoOClock(manual);

        FillIn(manual, "Ana Ruiz", email, phone, "");

        Assert.Equal("true", manual.Find($"[name={field}]").GetAttribute("aria-invalid"));
        Assert.Equal("Ana Ruiz", manual.Find("[name=name]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_slot_that_is_being_filled_in_is_held()
    {
        var manual = Open();
        PickTwoOClock(manual);

        Assert.Equal(BookingRefusal.Taken, await Desk.CheckAsync(Demo(14), "someone-else"));
        await DisposeComponentsAsync();
        Assert.Equal(BookingRefusal.None, await Desk.CheckAsync(Demo(14), "someone-else"));
    }

    [Fact]
    public async Task A_slot_lost_while_the_form_was_filled_in_is_told_kindly_and_nothing_typed_is_lost()
    {
        var manual = Open();
        PickTwoOClock(manual);
        Clock.Advance(TimeSpan.FromMinutes(6)); // the hold has run out
        await BookAsync(Demo(14), "maya");

        FillIn(manual, "Ana Ruiz", "ana@example.com", "", "");
        Assert.Contains("just took that time", manual.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_booked);

        manual.FindAll(".vb-slot").First(slot => slot.TextContent.Trim() == "3:00 PM").Click();
        Assert.Equal("Ana Ruiz", manual.Find("[name=name]").GetAttribute("value"));
        manual.Find("form").Submit();
        Assert.Equal(Demo(15).Start, Assert.Single(_booked).Appointment.Slot.Start);
    }

    [Fact]
    public async Task A_slot_taken_before_it_was_picked_is_told_kindly()
    {
        var manual = Open();
        Day(manual, "2026-11-24").Click();
        await BookAsync(Demo(14), "maya");

        Slot(manual, "2:00 PM").Click();

        Assert.Contains("just took that time", manual.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_moves_the_same_appointment()
    {
        var manual = Booked();

        Button(manual, "Change").Click();
        Slot(manual, "4:00 PM").Click();
        Button(manual, "Move my appointment").Click();

        var moved = Assert.Single(_moved);
        Assert.Equal(_booked[0].Appointment.Id, moved.Appointment.Id);
        Assert.Equal(Demo(16).Start, (await Desk.FindAsync(moved.Appointment.Id))!.Slot.Start);
        Assert.Contains("Your appointment is moved", manual.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_asks_first()
    {
        var manual = Booked();

        Button(manual, "Cancel").Click();
        Assert.Equal(AppointmentStatus.Booked, (await Desk.FindAsync(_booked[0].Appointment.Id))!.Status);
        Button(manual, "Yes, cancel it").Click();

        Assert.Equal(AppointmentStatus.Cancelled, (await Desk.FindAsync(Assert.Single(_cancelled).Appointment.Id))!.Status);
        Assert.Contains("Your appointment is cancelled", manual.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visitor_elsewhere_sees_both_clocks()
    {
        var manual = Render<ManualBooking>(component => component.Add(m => m.VisitorZone, "Europe/London"));

        Assert.Contains("Yours, London time", manual.Find(".vb-manual-zone").TextContent, StringComparison.Ordinal);
        Assert.Equal("2:00 PM your time", manual.Find(".vb-slot small").TextContent);
    }

    private IRenderedComponent<ManualBooking> Open() => Render<ManualBooking>(component => component
        .Add(m => m.VisitorZone, "America/New_York")
        .Add(m => m.OnBooked, _booked.Add)
        .Add(m => m.OnMoved, _moved.Add)
        .Add(m => m.OnCancelled, _cancelled.Add));

    private IRenderedComponent<ManualBooking> Booked()
    {
        var manual = Open();
        PickTwoOClock(manual);
        FillIn(manual, "Ana Ruiz", "ana@example.com", "", "");
        return manual;
    }

    private Task<BookingResult> BookAsync(Slot slot, string key) => Desk.BookAsync(new BookRequest(slot, new Customer("Sam Lee", "sam@example.com"), key, "test"));

    private static void PickTwoOClock(IRenderedComponent<ManualBooking> manual)
    {
        Day(manual, "2026-11-24").Click();
        Slot(manual, "2:00 PM").Click();
    }

    private static void FillIn(IRenderedComponent<ManualBooking> manual, string name, string email, string phone, string notes)
    {
        manual.Find("[name=name]").Change(name);
        manual.Find("[name=email]").Change(email);
        manual.Find("[name=tel]").Change(phone);
        manual.Find("[name=notes]").Change(notes);
        manual.Find("form").Submit();
    }

    private static void AssertWrong(IRenderedComponent<ManualBooking> manual, string field, string message)
    {
        var input = manual.Find($"[name={field}]");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(message, manual.Find("#" + input.GetAttribute("aria-describedby")).TextContent);
    }

    private static IElement Day(IRenderedComponent<ManualBooking> manual, string date) => manual.Find($"[data-date='{date}']");

    private static IElement Slot(IRenderedComponent<ManualBooking> manual, string time) => manual.FindAll(".vb-slot").Single(slot => slot.TextContent.Trim() == time);

    private static IElement Button(IRenderedComponent<ManualBooking> manual, string name) => manual.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static IEnumerable<string> Times(IRenderedComponent<ManualBooking> manual) => manual.FindAll(".vb-slot").Select(slot => slot.TextContent.Trim());
}
