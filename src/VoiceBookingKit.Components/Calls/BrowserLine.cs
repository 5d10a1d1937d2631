using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Scripts;

namespace VoiceBookingKit.Components.Calls;

/// <summary>Hears of what happens at the browser's end of a call.</summary>
internal interface ILineListener
{
    /// <summary>The visitor is saying something; the words may still change.</summary>
    Task HearingAsync(string text);

    /// <summary>The visitor said something.</summary>
    Task HeardAsync(string text);

    /// <summary>The browser's voice began or fell silent.</summary>
    Task PlaybackAsync(bool isSpeaking);

    /// <summary>The browser can't listen any more; the code is that of <see cref="BrowserLine.ListenAsync"/>.</summary>
    Task DeafAsync(string code);
}

/// <summary>What a browser tells of its visitor.</summary>
internal sealed record BrowserVisitor(string? TimeZone, string? Language, bool CanTalk);

/// <summary>A call that a tab had before it was reloaded.</summary>
internal sealed record KeptCall(string Token, bool Spoken);

/// <summary>The browser's end of a call: its recogniser, its voice, and its memory of the call under way.</summary>
/// <remarks>Orders that need not arrive are forgiven when the page or its connection is gone.</remarks>
internal sealed class BrowserLine : IAsyncDisposable
{
    private const string ScriptPath = "Calls/VoiceBooking.razor.js";
    private readonly ScriptModule _script;
    private readonly ILineListener _listener;
    private readonly DotNetObjectReference<BrowserLine> _self;
    private IJSObjectReference? _line;
    private int _lastNumber;

    private BrowserLine(IJSRuntime runtime, ILineListener listener)
    {
        _script = new ScriptModule(runtime, ScriptPath);
        _listener = listener;
        _self = DotNetObjectReference.Create(this);
    }

    public static async Task<BrowserLine> AttachAsync(IJSRuntime runtime, ElementReference root, string language, ILineListener listener)
    {
        var line = new BrowserLine(runtime, listener);
        line._line = await line._script.InvokeAsync<IJSObjectReference>("attach", root, line._self, language);
        return line;
    }

    public ValueTask<KeptCall?> FindKeptAsync() => _line!.InvokeAsync<KeptCall?>("kept");

    public ValueTask<BrowserVisitor> GetVisitorAsync() => _line!.InvokeAsync<BrowserVisitor>("visitor");

    /// <summary>Asks for the microphone, for as long as the visitor takes to answer, and begins to listen.</summary>
    /// <returns><c>ready</c>, or why not: <c>unsupported</c>, <c>insecure</c>, <c>denied</c> or <c>no-microphone</c>.</returns>
    public ValueTask<string> ListenAsync(CancellationToken cancellationToken) => _line!.InvokeAsync<string>("listen", cancellationToken);

    public ValueTask<bool> SayAsync(string turn, string sentence) => TellAsync("say", turn, sentence);

    public ValueTask<bool> HushAsync() => TellAsync("hush");

    public ValueTask<bool> SetMutedAsync(bool muted) => TellAsync(muted ? "mute" : "unmute");

    public ValueTask<bool> KeepAsync(string token, bool spoken) => TellAsync("keep", token, spoken);

    public ValueTask<bool> ForgetAsync() => TellAsync("forget");

    public ValueTask<bool> HangUpAsync() => TellAsync("hangUp");

    [JSInvokable]
    public Task OnHearing(string text) => _listener.HearingAsync(text);

    [JSInvokable]
    public Task OnHeard(int number, string text) => IsNew(number) ? _listener.HeardAsync(text) : Task.CompletedTask;

    [JSInvokable]
    public Task OnPlayback(bool isSpeaking) => _listener.PlaybackAsync(isSpeaking);

    [JSInvokable]
    public Task OnDeaf(int number, string code) => IsNew(number) ? _listener.DeafAsync(code) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await TellAsync("stop");
        if (_line is not null)
            await ScriptModule.ForgiveAsync(_line.DisposeAsync);
        await _script.DisposeAsync();
        _self.Dispose();
    }

    private ValueTask<bool> TellAsync(string order, params object?[] arguments) =>
        ScriptModule.ForgiveAsync(() => _line!.InvokeVoidAsync(order, arguments));

    // The browser repeats what it is not sure has arrived.
    private bool IsNew(int number)
    {
        if (number <= _lastNumber)
            return false;
        _lastNumber = number;
        return true;
    }
}
