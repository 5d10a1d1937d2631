using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Scripts;

namespace VoiceBookingKit.Components.Calls;

/// <summary>Hears of what happens at the browser's end of a call.</summary>
internal interface ILineListener
{
    /// <summary>The visitor is saying something; the words may still change.</summary>
    /// <param name="text">The words so far.</param>
    /// <param name="spoken">How far the browser's voice has come, or null when it is silent.</param>
    Task HearingAsync(string text, SpokenTurn? spoken);

    /// <summary>The visitor said something.</summary>
    /// <param name="text">The words.</param>
    /// <param name="spoken">How far the browser's voice has come, or null when it is silent.</param>
    Task HeardAsync(string text, SpokenTurn? spoken);

    /// <summary>The browser's voice began or fell silent.</summary>
    Task PlaybackAsync(bool isSpeaking);

    /// <summary>The browser can't listen any more; the code is that of <see cref="BrowserLine.ListenAsync"/>.</summary>
    Task DeafAsync(string code);

    /// <summary>These microphones are there, and this one is in use.</summary>
    Task MicrophonesAsync(IReadOnlyList<BrowserMicrophone> microphones, string current);
}

/// <summary>A microphone that the visitor may choose.</summary>
internal sealed record BrowserMicrophone(string Id, string Label);

/// <summary>What the browser's voice has said of a turn.</summary>
internal sealed record SpokenTurn(string Turn, string Text);

/// <summary>What a browser tells of its visitor.</summary>
internal sealed record BrowserVisitor(string? TimeZone, string? Language, bool CanTalk);

/// <summary>A call that a tab had before it was reloaded: its secret, whether it was spoken at last, and whether the host spoke in it.</summary>
internal sealed record KeptCall(string Token, bool Spoken, bool HostSpeaks = false);

/// <summary>The browser's end of a call: its microphone and loudspeaker or its own recogniser and voice, and its memory of the call under way.</summary>
/// <remarks>Orders that need not arrive are forgiven when the page or its connection is gone, or was never there.</remarks>
internal sealed class BrowserLine : IAsyncDisposable
{
    private const string ScriptPath = "Calls/VoiceBooking.razor.js";
    private readonly ScriptModule _script;
    private readonly ILineListener _listener;
    private readonly DotNetObjectReference<BrowserLine> _self;
    private IJSObjectReference? _line;
    private int _lastNumber;

    public BrowserLine(IJSRuntime runtime, ILineListener listener)
    {
        _script = new ScriptModule(runtime, ScriptPath);
        _listener = listener;
        _self = DotNetObjectReference.Create(this);
    }

    /// <summary>Whether the browser is there: not before its script has come, and never when it does not come.</summary>
    public bool IsAttached => _line is not null;

    public async Task AttachAsync(ElementReference root, string language, bool isLive) =>
        _line = await _script.InvokeAsync<IJSObjectReference>("attach", root, _self, language, isLive);

    public ValueTask<KeptCall?> FindKeptAsync() => _line!.InvokeAsync<KeptCall?>("kept");

    public ValueTask<BrowserVisitor> GetVisitorAsync() => _line!.InvokeAsync<BrowserVisitor>("visitor");

    /// <summary>Asks for the microphone, for as long as the visitor takes to answer, and begins to listen.</summary>
    /// <param name="isLive">Whether the host listens, and not the browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><c>ready</c>, or why not: <c>unsupported</c>, <c>insecure</c>, <c>denied</c> or <c>no-microphone</c>.</returns>
    public ValueTask<string> ListenAsync(bool isLive, CancellationToken cancellationToken) => _line!.InvokeAsync<string>("listen", cancellationToken, isLive);

    /// <summary>Opens the sound of a session that the host hears and speaks in.</summary>
    public ValueTask<bool> ConnectAsync(string ticket, string path) => TellAsync("connect", ticket, path);

    public ValueTask<bool> ChooseMicrophoneAsync(string id) => TellAsync("chooseMicrophone", id);

    public ValueTask<bool> SayAsync(string turn, string sentence, bool isFiller) => TellAsync("say", turn, sentence, isFiller);

    public ValueTask<bool> HushAsync() => TellAsync("hush");

    public ValueTask<bool> SetMutedAsync(bool muted) => TellAsync(muted ? "mute" : "unmute");

    /// <summary>The call is over: the microphone is let go, and a goodbye still said to its end.</summary>
    public ValueTask<bool> FinishAsync() => TellAsync("finish");

    public ValueTask<bool> KeepAsync(string token, bool spoken, bool hostSpeaks) => TellAsync("keep", token, spoken, hostSpeaks);

    public ValueTask<bool> ForgetAsync() => TellAsync("forget");

    public ValueTask<bool> HangUpAsync() => TellAsync("hangUp");

    [JSInvokable]
    public Task OnHearing(string text, SpokenTurn? spoken) => _listener.HearingAsync(text, spoken);

    [JSInvokable]
    public Task OnHeard(int number, string text, SpokenTurn? spoken) => IsNew(number) ? _listener.HeardAsync(text, spoken) : Task.CompletedTask;

    [JSInvokable]
    public Task OnPlayback(bool isSpeaking) => _listener.PlaybackAsync(isSpeaking);

    [JSInvokable]
    public Task OnDeaf(int number, string code) => IsNew(number) ? _listener.DeafAsync(code) : Task.CompletedTask;

    [JSInvokable]
    public Task OnMicrophones(BrowserMicrophone[] microphones, string current) => _listener.MicrophonesAsync(microphones, current);

    public async ValueTask DisposeAsync()
    {
        await TellAsync("stop");
        if (_line is not null)
            await ScriptModule.ForgiveAsync(_line.DisposeAsync);
        await _script.DisposeAsync();
        _self.Dispose();
    }

    private ValueTask<bool> TellAsync(string order, params object?[] arguments) =>
        _line is { } line ? ScriptModule.ForgiveAsync(() => line.InvokeVoidAsync(order, arguments)) : ValueTask.FromResult(false);

    // The browser repeats what it is not sure has arrived.
    private bool IsNew(int number)
    {
        if (number <= _lastNumber)
            return false;
        _lastNumber = number;
        return true;
    }
}
