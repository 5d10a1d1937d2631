using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>The site's booking dialog, as a visitor sees it.</summary>
public sealed class BookingPage(IPage page)
{
    public IPage Page => page;

    public Voice Voice { get; } = new(page);

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator Log => Dialog.GetByRole(AriaRole.Log);

    public ILocator State => Dialog.GetByRole(AriaRole.Status).First;

    public ILocator MessageBox => Dialog.GetByLabel("Your message");

    public ILocator Confirmation => Dialog.Locator(".vb-confirmation").Last;

    public ILocator Button(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Opens the dialog with its two choices.</summary>
    public async Task OpenAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Book a demo" }).First.ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    public async Task OpenTalkAsync()
    {
        await OpenAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Talk to our assistant") }).ClickAsync();
        await Expect(MessageBox).ToBeVisibleAsync();
    }

    public async Task OpenManualAsync()
    {
        await OpenAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pick a time yourself") }).ClickAsync();
        await Expect(Dialog.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-busy", "false");
    }

    public async Task CallAsync()
    {
        await OpenTalkAsync();
        await Button("Start the call").ClickAsync();
    }

    public async Task TypeAsync(string words)
    {
        await MessageBox.FillAsync(words);
        await MessageBox.PressAsync("Enter");
    }

    /// <summary>Waits until this is in the receptionist's last words.</summary>
    public Task HearAsync(string words) => Expect(Log.Locator(".vb-message--agent").Last).ToContainTextAsync(words, new() { IgnoreCase = true });

    /// <summary>Waits until the receptionist has greeted.</summary>
    public Task HearGreetingAsync() => HearAsync("Tidewater");

    /// <summary>Waits until slots are offered.</summary>
    public Task SeeSlotsAsync() => Expect(Log.Locator(".vb-availability").Last).ToBeVisibleAsync();

    /// <summary>Waits until the receptionist has read everything back and waits for a yes.</summary>
    public Task SeeQuestionAsync() => Expect(Log.Locator(".vb-proposal").Last).ToBeVisibleAsync();

    /// <summary>Hears the receptionist's last question to its end, and answers it aloud.</summary>
    public async Task AnswerAloudAsync(string words)
    {
        await page.WaitForFunctionAsync(
            """
            () => {
              const [said, heard] = [[...document.querySelectorAll('.vb-message--agent p')].at(-1)?.innerText.trim(), standIn.finished.at(-1)?.trim()];
              return !standIn.isSpeaking && heard && said?.endsWith(heard);
            }
            """);
        await Expect(State).ToHaveTextAsync("Listening");
        await Voice.SayAsync(words);
    }

    /// <summary>Answers who books, and waits for the read-back.</summary>
    public async Task TypeWhoAsync(string name, string email)
    {
        await HearAsync("name");
        await TypeAsync(name);
        await HearAsync("email");
        await TypeAsync(email);
        await SeeQuestionAsync();
    }

    public async Task<string> ReferenceAsync() => await Confirmation.Locator(".vb-reference").InnerTextAsync();
}
