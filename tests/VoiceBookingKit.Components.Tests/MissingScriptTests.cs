using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests;

public sealed class MissingScriptTests : BookingTestContext
{
    [Fact]
    public async Task Without_its_script_the_whole_call_goes_on_by_typing()
    {
        Services.AddSingleton<IJSRuntime>(new MissingScript(JSInterop.JSRuntime, "VoiceBooking.razor.js"));
        var call = Render<VoiceBooking>();

        call.Find("[data-vb-talk]").Click();
        Assert.Equal(SessionChannel.WebText, Sessions.Latest.Request.Channel);
        Assert.Contains("can’t listen", call.Find(".vb-note").TextContent, StringComparison.Ordinal);
        await call.InvokeAsync(() => call.Instance.SayAsync("Hello"));
        Assert.Equal(["Hello"], Sessions.Latest.Said);
        await call.InvokeAsync(() => call.Instance.EndAsync());
        Assert.Equal(CallPhase.Ended, call.Instance.Phase);

        await DisposeComponentsAsync();
    }

    [Theory]
    [InlineData("ManualBooking.razor.js")]
    [InlineData("MonthGrid.razor.js")]
    public async Task A_time_is_picked_without_the_scripts_that_make_it_nicer(string script)
    {
        Services.AddSingleton<IJSRuntime>(new MissingScript(JSInterop.JSRuntime, script));
        var manual = Render<ManualBooking>();

        manual.Find("[data-date='2026-11-24']").Click();
        manual.FindAll(".vb-slot")[0].Click();
        Assert.Equal("Tuesday, November 24, 9:00 AM", manual.Find(".vb-picked h3").TextContent);
        await DisposeComponentsAsync();
    }
}
