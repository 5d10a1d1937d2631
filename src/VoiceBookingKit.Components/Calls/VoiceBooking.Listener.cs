using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Components;

public partial class VoiceBooking
{
    /// <summary>Carries what the browser hears to the session under way.</summary>
    private sealed class Listener(VoiceBooking component) : ILineListener
    {
        private OngoingCall? Call => component._call is { End: null } call ? call : null;

        public Task HearingAsync(string text, SpokenTurn? spoken) => HearAsync(at => new Heard.Interim(at, text), spoken);

        public Task HeardAsync(string text, SpokenTurn? spoken) => HearAsync(at => new Heard.Final(at, text), spoken);

        public Task PlaybackAsync(bool isSpeaking) => Call?.Session.ReportPlaybackAsync(isSpeaking) ?? Task.CompletedTask;

        public Task DeafAsync(string code) => component.InvokeAsync(async () =>
        {
            if (component.Phase != CallPhase.Talking)
                return;
            component.Phase = CallPhase.Typing;
            await component.NoticeAsync(code);
            component.StateHasChanged();
        });

        public Task MicrophonesAsync(IReadOnlyList<BrowserMicrophone> microphones, string current) => component.InvokeAsync(() =>
        {
            (component._microphones, component._microphone) = (microphones, current);
            component.StateHasChanged();
        });

        // How far the voice had come is told first: these words may interrupt it.
        private async Task HearAsync(Func<TimeSpan, Heard> heard, SpokenTurn? spoken)
        {
            if (Call is not { } call)
                return;
            if (spoken is not null)
                await call.Session.ReportSpokenAsync(spoken.Turn, spoken.Text);
            await call.Session.HearAsync(heard(component.Clock.GetUtcNow() - call.StartedAt ?? TimeSpan.Zero));
        }
    }
}
