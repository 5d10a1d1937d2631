using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>The component and its session: begins or resumes it, watches it, and answers what happens in it.</summary>
public partial class VoiceBooking
{
    private Task StartOverAsync()
    {
        _call = null;
        Phase = CallPhase.Ready;
        return Task.CompletedTask;
    }

    private async Task<bool> BeginAsync(SessionChannel channel)
    {
        var hostSpeaks = channel == SessionChannel.WebVoice && UsesHost;
        try
        {
            var session = Sessions.Create(new SessionRequest(channel)
            {
                TimeZone = _visitor.TimeZone,
                HasOwnVoice = !hostSpeaks,
                Language = Language ?? _visitor.Language,
                CustomerName = CustomerName,
                VerifiedEmail = VerifiedEmail,
            });
            Join(session, hostSpeaks);
            await session.StartAsync(_gone.Token);
            await _line.KeepAsync(session.ResumeToken, channel == SessionChannel.WebVoice, hostSpeaks);
            await OnStarted.InvokeAsync(session.Id);
            return true;
        }
        catch (TooManySessionsException)
        {
            Phase = CallPhase.Ready;
            await _line.HangUpAsync();
            await FailAsync("lines_busy");
            return false;
        }
    }

    private async Task ResumeAsync(KeptCall? kept)
    {
        if (_call is not null || Phase != CallPhase.Ready)
            return; // the visitor was quicker
        var session = Session;
        if (session is null && kept is not null && Sessions.TryResume(kept.Token, out var found))
            session = found;
        if (session is null or { State: SessionState.Ended })
        {
            if (kept is not null)
                await _line.ForgetAsync();
            return;
        }

        Phase = kept is { Spoken: true } ? CallPhase.Paused : CallPhase.Typing;
        Join(session, kept is { HostSpeaks: true });
    }

    private void Join(IVoiceBookingSession session, bool hostSpeaks)
    {
        _call = new OngoingCall(session, Clock.GetUtcNow()) { HostSpeaks = hostSpeaks };
        _patience?.Dispose();
        _patience = new Patience(session, Clock, () => Phase is CallPhase.Typing or CallPhase.Paused || _isMuted || _leg is { IsConnected: false });
        _watching = WatchAsync(_call);
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
        SessionEvent.Say say when Phase == CallPhase.Talking && !_call!.HostSpeaks => SpeakAsync(say),
        SessionEvent.AudioCleared when !_call!.HostSpeaks => HushAsync(),
        SessionEvent.Confirmed { Kind: ChangeKind.Booked } booked => OnBooked.InvokeAsync(booked.Appointment),
        SessionEvent.Confirmed { Kind: ChangeKind.Moved } moved => OnMoved.InvokeAsync(moved.Appointment),
        SessionEvent.Confirmed { Kind: ChangeKind.Cancelled } cancelled => OnCancelled.InvokeAsync(cancelled.Appointment),
        SessionEvent.Failed failed => FailAsync(failed),
        SessionEvent.Ended ended => FinishAsync(ended),
        _ => Task.CompletedTask,
    };

    private async Task SpeakAsync(SessionEvent.Say say)
    {
        if (!await _line.SayAsync(say.TurnId, say.Text, say.IsFiller))
            await _call!.Session.ReportPlaybackAsync(false, cancellationToken: _gone.Token); // not heard, but it stands in the transcript
    }

    private async Task HushAsync() => await _line.HushAsync();

    private async Task FinishAsync(SessionEvent.Ended ended)
    {
        Phase = CallPhase.Ended;
        (_notice, _error) = (null, null);
        _patience?.Dispose();
        await _line.FinishAsync();
        await _line.ForgetAsync();
        await OnEnded.InvokeAsync(ended);
    }

    private async Task FailAsync(SessionEvent.Failed failed)
    {
        await LoseHostAsync(failed.Code);
        await FailAsync(failed.Code);
    }

    private Task NoticeAsync(string code)
    {
        _notice = new CallError(code, Text["Notice." + code]);
        return OnError.InvokeAsync(_notice);
    }

    // What has no text of its own is for the host to know: the conversation carries on.
    private Task FailAsync(string code)
    {
        var known = Text.Find("Error." + code);
        var error = new CallError(code, known ?? Text["Error.Other"]);
        if (known is not null)
            _error = error;
        return OnError.InvokeAsync(error);
    }
}
