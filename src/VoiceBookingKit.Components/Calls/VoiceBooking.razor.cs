using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>A call with the receptionist: talking where the browser can listen, typing always.</summary>
/// <remarks>
/// Leaving the page, or taking the component away, lets the session wait for its visitor to come back; <see cref="EndAsync"/> hangs up.
/// Speech is the browser's own, so no sound passes through the connection to the server.
/// </remarks>
public partial class VoiceBooking : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _root;
    private BrowserLine? _line;
    private BrowserVisitor _visitor = new(null, null, false);
    private OngoingCall? _call;
    private CallError? _notice;
    private CallError? _error;
    private Patience? _patience;
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

    private CallMood Mood => Phase switch
    {
        CallPhase.Connecting => CallMood.Connecting,
        CallPhase.Paused => CallMood.Paused,
        _ when _call is null or { StartedAt: null } => CallMood.Connecting,
        _ when _call.IsThinking => CallMood.Thinking,
        CallPhase.Typing => CallMood.Typing,
        _ when _call.IsAgentSpeaking => CallMood.Speaking,
        _ when _isMuted => CallMood.Muted,
        _ when _call.Transcript.UserDraft is not null => CallMood.Hearing,
        _ => CallMood.Listening,
    };

    /// <summary>Begins the call by voice, or goes on by voice: asks for the microphone, and falls back to typing when there is none.</summary>
    public async Task TalkAsync()
    {
        if (_line is null || Phase is CallPhase.Connecting or CallPhase.Talking)
            return;

        Phase = CallPhase.Connecting;
        (_notice, _error) = (null, null);
        StateHasChanged();
        string outcome;
        try
        {
            outcome = await _line.ListenAsync(_gone.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSException or JSDisconnectedException)
        {
            outcome = "denied";
        }

        if (_gone.IsCancellationRequested || Phase == CallPhase.Ended)
            return;
        Phase = outcome == "ready" ? CallPhase.Talking : CallPhase.Typing;
        _isMuted = false;
        if (_call is null)
            await BeginAsync(outcome == "ready" ? SessionChannel.WebVoice : SessionChannel.WebText);
        else
            await _line.KeepAsync(_call.Session.ResumeToken, outcome == "ready");
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
        if (_line is not null)
            await _line.HushAsync();
        await _call!.Session.SendTextAsync(text, _gone.Token);
    }

    /// <summary>Hangs up. The session's last event brings the summary.</summary>
    public async Task EndAsync()
    {
        if (_line is not null)
            await _line.HangUpAsync();
        if (_call is { End: null })
            await _call.Session.EndAsync(EndReason.Caller, CancellationToken.None);
        else
            Phase = CallPhase.Ready;
    }

    /// <summary>Mutes the microphone, or listens again.</summary>
    public async Task ToggleMuteAsync()
    {
        _isMuted = !_isMuted;
        if (_line is not null)
            await _line.SetMutedAsync(_isMuted);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            _line = await BrowserLine.AttachAsync(Runtime, _root, Language ?? Text.Culture.Name, new Listener(this));
            _visitor = await _line.GetVisitorAsync();
            await ResumeAsync(ResumeAfterReload ? await _line.FindKeptAsync() : null);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            return; // left before the page was ready
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
        if (_line is not null)
            await _line.DisposeAsync();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task StartOverAsync()
    {
        _call = null;
        Phase = CallPhase.Ready;
        return Task.CompletedTask;
    }

    private async Task<bool> BeginAsync(SessionChannel channel)
    {
        try
        {
            var session = Sessions.Create(new SessionRequest(channel)
            {
                TimeZone = _visitor.TimeZone,
                Language = Language ?? _visitor.Language,
                CustomerName = CustomerName,
                VerifiedEmail = VerifiedEmail,
            });
            Join(session);
            await session.StartAsync(_gone.Token);
            if (_line is not null)
                await _line.KeepAsync(session.ResumeToken, channel == SessionChannel.WebVoice);
            await OnStarted.InvokeAsync(session.Id);
            return true;
        }
        catch (TooManySessionsException)
        {
            Phase = CallPhase.Ready;
            if (_line is not null)
                await _line.HangUpAsync();
            await FailAsync("lines_busy");
            return false;
        }
    }

    private async Task ResumeAsync(KeptCall? kept)
    {
        if (_call is not null)
            return; // the visitor was quicker
        var session = Session;
        if (session is null && kept is not null && Sessions.TryResume(kept.Token, out var found))
            session = found;
        if (session is null or { State: SessionState.Ended })
        {
            if (kept is not null)
                await _line!.ForgetAsync();
            return;
        }

        Phase = kept is { Spoken: true } ? CallPhase.Paused : CallPhase.Typing;
        Join(session);
    }

    private void Join(IVoiceBookingSession session)
    {
        _call = new OngoingCall(session, Clock.GetUtcNow());
        _patience?.Dispose();
        _patience = new Patience(session, Clock, () => Phase is CallPhase.Typing or CallPhase.Paused || _isMuted);
        _ = WatchAsync(_call);
    }

    private async Task WatchAsync(OngoingCall call)
    {
        try
        {
            await foreach (var happened in call.Session.WatchAsync(call.Transcript.LastSequence, _gone.Token))
            {
                var isNews = call.Apply(happened);
                if (call != _call)
                    return;
                if (isNews)
                    await AnswerAsync(happened);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The visitor left this page; the session waits.
        }
        catch (Exception broken)
        {
            await DispatchExceptionAsync(broken);
        }
    }

    private Task AnswerAsync(SessionEvent happened) => happened switch
    {
        SessionEvent.Say say when Phase == CallPhase.Talking => SpeakAsync(say),
        SessionEvent.Confirmed { Kind: ChangeKind.Booked } booked => OnBooked.InvokeAsync(booked.Appointment),
        SessionEvent.Confirmed { Kind: ChangeKind.Moved } moved => OnMoved.InvokeAsync(moved.Appointment),
        SessionEvent.Confirmed { Kind: ChangeKind.Cancelled } cancelled => OnCancelled.InvokeAsync(cancelled.Appointment),
        SessionEvent.Failed failed => FailAsync(failed.Code),
        SessionEvent.Ended ended => FinishAsync(ended),
        _ => Task.CompletedTask,
    };

    private async Task SpeakAsync(SessionEvent.Say say)
    {
        if (_line is null || !await _line.SayAsync(say.TurnId, say.Text))
            await _call!.Session.ReportPlaybackAsync(false, _gone.Token); // not heard, but it stands in the transcript
    }

    private async Task FinishAsync(SessionEvent.Ended ended)
    {
        Phase = CallPhase.Ended;
        (_notice, _error) = (null, null);
        _patience?.Dispose();
        if (_line is not null)
        {
            await _line.SetMutedAsync(true); // a goodbye is still said to its end
            await _line.ForgetAsync();
        }

        await OnEnded.InvokeAsync(ended);
    }

    private Task NoticeAsync(string code)
    {
        _notice = new CallError(code, Text["Notice." + code]);
        return OnError.InvokeAsync(_notice);
    }

    // What has no text of its own is for the host to know: the conversation carries on.
    private Task FailAsync(string code)
    {
        var known = Text["Error." + code];
        var isKnown = known != "Error." + code;
        var error = new CallError(code, isKnown ? known : Text["Error.Other"]);
        if (isKnown)
            _error = error;
        return OnError.InvokeAsync(error);
    }
}
