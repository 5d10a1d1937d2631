using Bunit;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Manual;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components.Tests.Manual;

public sealed class CalEmbedTests : BookingTestContext
{
    private readonly BunitJSModuleInterop _script;
    private readonly BunitJSModuleInterop _shown;
    private readonly List<AppointmentView> _booked = [];
    private readonly List<AppointmentView> _moved = [];

    public CalEmbedTests()
    {
        _script = JSInterop.SetupModule("./_content/VoiceBookingKit.Components/Manual/CalEmbed.razor.js");
        _script.Mode = JSRuntimeMode.Loose;
        _shown = _script.SetupModule(invocation => invocation.Identifier == "show");
        _shown.Mode = JSRuntimeMode.Loose;
    }

    private IReadOnlyList<object?> Order => _script.Invocations["show"].Single().Arguments;

    private CalFrame Frame => ((DotNetObjectReference<CalFrame>)Order[5]!).Value;

    [Fact]
    public void Manual_booking_shows_cal_com_s_page_in_place_of_its_own()
    {
        var manual = Open();

        Assert.Empty(manual.FindAll(".vb-month-head"));
        Assert.Equal(("team/demo", "https://app.cal.com", new CalKnown("Ana Ruiz", "ana@example.com")), ((string)Order[2]!, (string)Order[3]!, (CalKnown)Order[4]!));
    }

    [Fact]
    public void The_dialog_hands_the_page_and_its_origin_on()
    {
        var dialog = Render<BookingDialog>(parameters => parameters.Add(box => box.CalLink, "/maya/30min").Add(box => box.CalOrigin, "https://cal.tidewater.example/"));
        dialog.Find(".vb-button").Click();
        dialog.FindAll(".vb-choice")[1].Click();

        Assert.Equal(("maya/30min", "https://cal.tidewater.example"), ((string)Order[2]!, (string)Order[3]!));
    }

    [Fact]
    public async Task What_is_booked_there_is_told_with_cal_com_s_id_and_the_business_s_clock()
    {
        Open();

        await Frame.OnBooked(new CalBooking("uid1", "2026-11-24T19:00:00Z", "2026-11-24T19:30:00.000Z", "ACCEPTED", false));
        await Frame.OnMoved(new CalBooking("uid2", "2026-11-25T15:00:00-05:00", "2026-11-25T15:30:00-05:00", "ACCEPTED", false));

        var (booked, moved) = (Assert.Single(_booked), Assert.Single(_moved));
        Assert.Equal(("uid1", "demo", "Product demo", "2026-11-24 14:00"), (booked.Appointment.Uid, booked.Appointment.Slot.ServiceId, booked.ServiceName, $"{booked.LocalStart:yyyy-MM-dd HH:mm}"));
        Assert.Equal(("Ana Ruiz", "ana@example.com"), (booked.Appointment.Customer.Name, booked.Appointment.Customer.Email));
        Assert.Equal(("uid2", "2026-11-25 15:00"), (moved.Appointment.Uid, $"{moved.LocalStart:yyyy-MM-dd HH:mm}"));
    }

    [Theory]
    [InlineData("uid1", "2026-11-24T19:00:00Z", "2026-11-24T19:30:00Z", "PENDING", false)]
    [InlineData("uid1", "2026-11-24T19:00:00Z", "2026-11-24T19:30:00Z", "ACCEPTED", true)]
    [InlineData(null, "2026-11-24T19:00:00Z", "2026-11-24T19:30:00Z", "ACCEPTED", false)]
    [InlineData("uid1", "soon", "2026-11-24T19:30:00Z", "ACCEPTED", false)]
    [InlineData("uid1", "2026-11-24T19:30:00Z", "2026-11-24T19:00:00Z", "ACCEPTED", false)]
    [InlineData("uid1", null, null, null, false)]
    public async Task What_does_not_stand_or_can_not_be_read_is_not_told(string? uid, string? start, string? end, string? status, bool paymentRequired)
    {
        Open();

        await Frame.OnBooked(new CalBooking(uid, start, end, status, paymentRequired));

        Assert.Empty(_booked);
    }

    [Fact]
    public async Task A_page_that_can_not_be_shown_is_a_link_and_comes_back()
    {
        var manual = Open();
        Assert.Contains("Opening the calendar", manual.Find("[role=status]").TextContent, StringComparison.Ordinal);

        await Frame.OnShown(false);
        Assert.Equal("https://app.cal.com/team/demo", manual.Find("[role=alert] a").GetAttribute("href"));

        await Frame.OnShown(true);
        Assert.Empty(manual.FindAll("[role=alert], [role=status]"));
    }

    [Fact]
    public async Task Leaving_takes_the_page_away()
    {
        Open();

        await DisposeComponentsAsync();

        Assert.Single(_shown.Invocations["dispose"]);
    }

    private IRenderedComponent<ManualBooking> Open() => Render<ManualBooking>(parameters => parameters
        .Add(manual => manual.CalLink, "team/demo")
        .Add(manual => manual.CustomerName, "Ana Ruiz")
        .Add(manual => manual.CustomerEmail, "ana@example.com")
        .Add(manual => manual.OnBooked, _booked.Add)
        .Add(manual => manual.OnMoved, _moved.Add));
}
