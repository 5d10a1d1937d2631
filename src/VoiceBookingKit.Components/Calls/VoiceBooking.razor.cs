using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Components.Scripts;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>A call with the receptionist: talking where the host or the browser can listen, typing always.</summary>
/// <remarks>
/// Leaving the page, or taking the component away, lets the session wait for its visitor to come back; <see cref="EndAsync"/> hangs up.
/// No sound passes through the page's circuit: it goes over a socket of its own, or, with the browser's speech, nowhere.
/// </remarks>
public partial class VoiceBooking : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly TaskCompletionSource _attached = new();
    private ElementReference _root;
    private ElementReference _state;
    private MessageBox? _messageBox;
    private bool _focusCall;
    private BrowserLine _line = null!;
    private BrowserVisitor _visitor = new(null, null, false);
    private OngoingCall? _call;
    private CallError? _notice;
    private CallError? _error;
    private Patience? _patience;
    private Task _watching = Task.CompletedTask;
    private bool _isMuted;

    /// <summary>The language to speak and listen in as a BCP 47 tag; by default that of the texts.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The visitor's name, when the host has signed them in.</summary>
    [Parameter]
    public string? CustomerName { get; set; }

    /// <summary>The visitor's email address, only when the host has verified that it is theirs: it counts as proof.</summary>
    [Parameter]
    public string? VerifiedEmail { get; set; }

    /// <summary>A session under way to go on with, or null; the component then owns it.</summary>
    [Parameter]
    public IVoiceBookingSession? Session { get; set; }

    /// <summary>Whether a call goes on when its page is reloaded.</summary>
    [Parameter]
    public bool ResumeAfterReload { get; set; } = true;

    /// <summary>Shown before the call, in place of the phone button; call <see cref="TalkAsync"/> from it.</summary>
    [Parameter]
    public RenderFragment? Intro { get; set; }

    /// <summary>Shown after the call, in place of the kit's summary.</summary>
    [Parameter]
    public RenderFragment<SessionSummary>? Summary { get; set; }

    /// <summary>Shows a line or card of the transcript in place of the kit's own way.</summary>
    [Parameter]
    public RenderFragment<TranscriptEntry>? EntryTemplate { get; set; }

    /// <summary>A call began; the argument is the session's id.</summary>
    [Parameter]
    public EventCallback<string> OnStarted { get; set; }

    /// <summary>An appointment was booked, and is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnBooked { get; set; }

    /// <summary>An appointment was moved, and is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnMoved { get; set; }

    /// <summary>An appointment was cancelled, and that is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnCancelled { get; set; }

    /// <summary>The call is over.</summary>
    [Parameter]
    public EventCallback<SessionEvent.Ended> OnEnded { get; set; }

    /// <summary>Something went wrong, or the call has to do without the microphone.</summary>
    [Parameter]
    public EventCallback<CallError> OnError { get; set; }

    /// <summary>Where the call stands.</summary>
    public CallPhase Phase { get; private set; }

    [Inject]
    private IVoiceBookingSessions Sessions { get; set; } = null!;

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    private TimeProvider Clock => Services.GetService<TimeProvider>() ?? TimeProvider.System;

    private Business? Business => Services.GetService<Business>();

    private string BusinessName => Business?.Name ?? Text["Call.Receptionist"];

    private CallMood Mood => _call?.MoodIn(Phase, _isMuted) ?? CallMood.Connecting;

    /// <summary>Begins the call by voice, or goes on by voice: asks for the microphone, and falls back to typing when there is none.</summary>
    public async Task TalkAsync()
    {
        if (Phase is CallPhase.Connecting or CallPhase.Talking)
            return;

        Phase = CallPhase.Connecting;
        (_notice, _error) = (null, null);
        StateHasChanged();
        string outcome;
        try
        {
            await _attached.Task.WaitAsync(_gone.Token); // a quick visitor presses before the script has come
            outcome = await ListenAsync();
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSException or JSDisconnectedException)
        {
            outcome = "denied";
        }

        if (_gone.IsCancellationRequested)
            return;
        if (Phase != CallPhase.Connecting) // hung up while the browser was asking
        {
            await _line.HangUpAsync();
            return;
        }

        Phase = outcome == "ready" ? CallPhase.Talking : CallPhase.Typing;
        _isMuted = false;
        var seen = _call?.Transcript.LastSequence ?? 0;
        if (_call is null)
            await BeginAsync(outcome == "ready" ? SessionChannel.WebVoice : SessionChannel.WebText);
        else
            await _line.KeepAsync(_call.Session.ResumeToken, outcome == "ready", _call.HostSpeaks);
        if (Phase == CallPhase.Talking)
            await OpenSoundAsync(seen);
        _focusCall = true; // the button that was pressed is gone
        if (outcome != "ready")
            await NoticeAsync(outcome);
    }

    /// <summary>Says something as the visitor; begins the call by typing when there is none.</summary>
    /// <param name="text">The visitor's words.</param>
    public async Task SayAsync(string text)
    {
        _error = null;
        _patience?.Renew();
        if (Phase == CallPhase.Ended)
            await StartOverAsync();
        if (Phase == CallPhase.Ready)
            Phase = CallPhase.Typing;
        if (_call is null && !await BeginAsync(SessionChannel.WebText))
            return;
        await HushAsync();
        await _call!.Session.SendTextAsync(text, _gone.Token);
    }

    /// <summary>Hangs up. The session's last event brings the summary.</summary>
    public async Task EndAsync()
    {
        await _line.HangUpAsync();
        if (_call is not { End: null } ending)
        {
            Phase = CallPhase.Ready;
            return;
        }

        await ending.Session.EndAsync(EndReason.Caller, CancellationToken.None);
        await _watching; // until the last event is told
    }

    /// <summary>Mutes the microphone, or listens again.</summary>
    public async Task ToggleMuteAsync()
    {
        _isMuted = !_isMuted;
        await _line.SetMutedAsync(_isMuted);
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _line = new BrowserLine(Runtime, new Listener(this));

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusCall && Phase is CallPhase.Talking or CallPhase.Typing)
        {
            _focusCall = false;
            await ScriptModule.ForgiveAsync(() => Phase == CallPhase.Typing && _messageBox is not null ? _messageBox.FocusAsync() : _state.FocusAsync());
        }

        if (!firstRender)
            return;
        try
        {
            await _line.AttachAsync(_root, Language ?? Text.Culture.Name, HostCanSpeak);
            _visitor = await _line.GetVisitorAsync();
            await ResumeAsync(ResumeAfterReload ? await _line.FindKeptAsync() : null);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            return; // left before the page was ready
        }
        catch (JSException)
        {
            // Without its script the call goes on by typing.
        }
        finally
        {
            _attached.TrySetResult();
        }

        StateHasChanged();
    }

    /// <summary>Leaves the call without ending it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _patience?.Dispose();
        if (_call is { End: null } left)
            Sessions.Detach(left.Session);
        await _line.DisposeAsync();
        _leg?.Dispose();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
