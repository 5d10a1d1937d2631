using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Dialogs;

public sealed class BookingDialogTests : BookingTestContext
{
    private readonly BunitJSModuleInterop _script;

    public BookingDialogTests()
    {
        _script = JSInterop.SetupModule("./_content/VoiceBookingKit.Components/Dialogs/BookingDialog.razor.js");
        _script.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Its_own_button_opens_a_modal_dialog_with_two_choices()
    {
        var dialog = Render<BookingDialog>();
        Assert.Empty(dialog.FindAll("dialog"));

        dialog.Find("button").Click();

        Assert.Equal(["Talk to our assistant", "Pick a time yourself"], dialog.FindAll(".vb-choice strong").Select(choice => choice.TextContent));
        Assert.Single(_script.Invocations["open"]);
        Assert.Equal(dialog.Find("dialog h2").Id, dialog.Find("dialog").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void A_trigger_of_the_host_opens_it()
    {
        RenderFragment<EventCallback> trigger = open => builder =>
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "onclick", open);
            builder.CloseElement();
        };
        var dialog = Render<BookingDialog>(component => component.Add(d => d.Trigger, trigger));

        dialog.Find("a").Click();

        Assert.NotNull(dialog.Find("dialog"));
    }

    [Fact]
    public void Binding_opens_and_closes_it_and_brings_no_button()
    {
        var open = false;
        var dialog = Render<BookingDialog>(component => component.Bind(d => d.Open, open, now => open = now));
        Assert.Empty(dialog.FindAll("button"));

        dialog.Render(component => component.Add(d => d.Open, true));
        Assert.NotNull(dialog.Find("dialog"));
        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        Assert.False(open);
        Assert.Empty(dialog.FindAll("dialog"));
    }

    [Fact]
    public void Closing_in_the_middle_of_a_call_hangs_up()
    {
        SessionEvent.Ended? ended = null;
        var dialog = Talking();
        dialog.Render(component => component.Add(d => d.OnEnded, told => ended = told));

        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("dialog")));
        Assert.Equal(EndReason.Caller, Sessions.Latest.EndedWith);
        Assert.Equal(EndReason.Caller, ended?.Reason);
        Assert.Equal(1, Browser.Count("forget"));
    }

    [Fact]
    public void Going_back_to_the_choices_hangs_up_too()
    {
        var dialog = Talking();

        Button(dialog, "Back to the choices").Click();

        dialog.WaitForAssertion(() => Assert.Equal(EndReason.Caller, Sessions.Latest.EndedWith));
        Assert.NotEmpty(dialog.FindAll(".vb-choice"));
    }

    [Fact]
    public async Task The_page_being_left_does_not_hang_up()
    {
        Talking();

        await DisposeComponentsAsync();

        Assert.Null(Sessions.Latest.EndedWith);
        Assert.Equal([Sessions.Latest], Sessions.Detached);
    }

    [Fact]
    public void A_call_that_a_reload_interrupted_is_shown_at_once()
    {
        var before = (StagedSession)Sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        before.StartAsync();
        before.Answer("Hello, this is Tidewater.");
        _script.Setup<Components.Calls.KeptCall?>("kept").SetResult(new(before.ResumeToken, Spoken: true));

        var dialog = Render<BookingDialog>();

        dialog.WaitForAssertion(() => Assert.Contains("Hello, this is Tidewater.", dialog.Markup, StringComparison.Ordinal));
        Assert.Single(Sessions.Made);
    }

    [Fact]
    public void A_call_that_is_long_over_opens_nothing()
    {
        _script.Setup<Components.Calls.KeptCall?>("kept").SetResult(new("unknown", Spoken: true));

        var dialog = Render<BookingDialog>();

        Assert.Empty(dialog.FindAll("dialog"));
        Assert.Single(_script.Invocations["forget"]);
    }

    private IRenderedComponent<BookingDialog> Talking()
    {
        var dialog = Render<BookingDialog>();
        dialog.Find("button").Click();
        dialog.FindAll(".vb-choice")[0].Click();
        dialog.Find("[data-vb-talk]").Click();
        dialog.WaitForAssertion(() => Assert.Equal("Listening", dialog.Find("[role=status]").TextContent));
        return dialog;
    }

    private static IElement Button(IRenderedComponent<BookingDialog> dialog, string name) =>
        dialog.FindAll("button").Single(button => button.GetAttribute("aria-label") == name);
}
