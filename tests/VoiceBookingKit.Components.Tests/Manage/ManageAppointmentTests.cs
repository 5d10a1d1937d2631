using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Components.Tests.Manage;

public sealed class ManageAppointmentTests : BookingTestContext
{
    private readonly Tokens _tokens = new();

    public ManageAppointmentTests()
    {
        Services.AddSingleton<IManageLinks>(_tokens);
        Services.AddVoiceBooking(booking => booking.Rules(rules =>
        {
            rules.ChangeNotice = TimeSpan.FromHours(2);
            rules.LateChangeWithin = TimeSpan.FromHours(24);
            rules.LateChangeText = "Changes within 24 hours cost $20.";
        }));
    }

    [Fact]
    public async Task A_late_change_tells_its_fee_before_it_is_made()
    {
        await BookAsync(Demo(11)); // in 27 hours
        var page = Open();
        Assert.DoesNotContain("$20", page.Markup, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromHours(4));
        page = Open();
        Assert.Contains("Changes within 24 hours cost $20.", page.Find(".vb-manage-actions").TextContent, StringComparison.Ordinal);
        Button(page, "Cancel appointment").Click();
        Assert.Contains("Changes within 24 hours cost $20.", page.Find(".vb-manage-question").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_starts_too_soon_can_only_be_looked_at()
    {
        await BookAsync(Demo(9));
        Clock.Advance(TimeSpan.FromHours(24));

        var page = Open();

        Assert.Contains("It is too late to change this appointment here.", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Cancel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ManageLinkState.Invalid, "This link doesn’t work")]
    [InlineData(ManageLinkState.Expired, "This link is no longer valid")]
    public async Task A_link_that_is_worth_nothing_shows_nothing(ManageLinkState state, string heading)
    {
        var appointment = await BookAsync(Demo(11));
        _tokens.Link = new ManageLink(state, Guid.Empty);

        var page = Open();

        Assert.Contains(heading, page.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(appointment.Reference, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_made_elsewhere_meanwhile_is_told_and_shown()
    {
        var appointment = await BookAsync(Demo(11));
        var page = Open();
        Button(page, "Cancel appointment").Click();
        await Desk.MoveAsync(new MoveRequest(appointment.Id, 0, Demo(15), "elsewhere", "call-1"));

        Button(page, "Yes, cancel it").Click();

        Assert.Contains("changed in the meantime", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("3:00", page.Find(".vb-confirmation").TextContent, StringComparison.Ordinal);
        Assert.Equal(AppointmentStatus.Booked, (await Desk.FindAsync(appointment.Id))!.Status);
    }

    [Fact]
    public async Task Moving_can_be_given_up_and_the_appointment_stays()
    {
        var appointment = await BookAsync(Demo(11));
        var page = Open();
        Button(page, "Move to another time").Click();

        Button(page, "Keep it as it is").Click();

        Assert.NotNull(page.Find(".vb-confirmation"));
        Assert.Equal(appointment, await Desk.FindAsync(appointment.Id));
    }

    private async Task<Appointment> BookAsync(Slot slot)
    {
        var result = await Desk.BookAsync(new BookRequest(slot, new Customer("Ana Ruiz", "ana@example.com"), Guid.NewGuid().ToString(), "test"));
        Assert.Equal(BookingRefusal.None, result.Refusal);
        _tokens.Link = new ManageLink(ManageLinkState.Valid, result.Appointment!.Id);
        return result.Appointment;
    }

    private IRenderedComponent<ManageAppointment> Open() => Render<ManageAppointment>(parameters => parameters.Add(page => page.Token, "token"));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ManageAppointment> page, string name) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private sealed class Tokens : IManageLinks
    {
        public ManageLink Link { get; set; }

        public Uri? Create(Appointment appointment) => null;

        public ManageLink Read(string? token) => Link;
    }
}
