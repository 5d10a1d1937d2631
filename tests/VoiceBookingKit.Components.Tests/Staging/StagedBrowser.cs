using Bunit;
using Microsoft.JSInterop;

namespace VoiceBookingKit.Components.Tests.Staging;

/// <summary>The browser's side of a call: what it answers, what it was told to say, and what it hears.</summary>
public sealed class StagedBrowser
{
    private readonly BunitJSModuleInterop _script;
    private readonly BunitJSModuleInterop _line;
    private JSRuntimeInvocationHandler<string> _microphone = null!;
    private int _number;

    public StagedBrowser(BunitJSInterop runtime)
    {
        _script = runtime.SetupModule("./_content/VoiceBookingKit.Components/Calls/VoiceBooking.razor.js");
        _script.Mode = JSRuntimeMode.Loose;
        _line = _script.SetupModule(invocation => invocation.Identifier == "attach");
        _line.Mode = JSRuntimeMode.Loose;
        Visitor("America/New_York", canTalk: true);
        MicrophoneAsks();
        Microphone("ready");
    }

    /// <summary>Sentences that the voice was given.</summary>
    public IEnumerable<string> Spoken => _line.Invocations["say"].Select(invocation => (string)invocation.Arguments[1]!);

    public int Count(string order) => _line.Invocations[order].Count;

    public IReadOnlyList<object?> Last(string order) => _line.Invocations[order][^1].Arguments;

    public void Visitor(string timeZone, bool canTalk) =>
        _line.Setup<Components.Calls.BrowserVisitor>("visitor").SetResult(new(timeZone, "en-US", canTalk));

    public void Microphone(string outcome) => _microphone.SetResult(outcome);

    /// <summary>The browser asks the visitor, who answers with <see cref="Microphone"/>.</summary>
    public void MicrophoneAsks() => _microphone = _line.Setup<string>("listen", _ => true);

    public void Kept(string token, bool spoken, bool hostSpeaks = false) => _line.Setup<Components.Calls.KeptCall?>("kept").SetResult(new(token, spoken, hostSpeaks));

    public Task HaveMicrophonesAsync(string[] labels) => Owner.OnMicrophones([.. labels.Select(label => new Components.Calls.BrowserMicrophone(label, label))], labels[0]);

    /// <summary>How far the browser's voice has come; null for silence.</summary>
    internal Components.Calls.SpokenTurn? Reached { get; set; }

    public Task HearAsync(string text) => Owner.OnHeard(++_number, text, Reached);

    public Task HearAgainAsync(string text) => Owner.OnHeard(_number, text, Reached);

    public Task HearInterimAsync(string text) => Owner.OnHearing(text, Reached);

    public Task PlayAsync(bool isSpeaking) => Owner.OnPlayback(isSpeaking);

    public Task GoDeafAsync(string code) => Owner.OnDeaf(++_number, code);

    private Components.Calls.BrowserLine Owner =>
        ((DotNetObjectReference<Components.Calls.BrowserLine>)_script.Invocations["attach"][^1].Arguments[1]!).Value;
}
