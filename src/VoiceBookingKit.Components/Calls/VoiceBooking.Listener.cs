using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

public partial class VoiceBooking
{
    /// <summary>Carries what the browser hears to the session under way.</summary>
    private sealed class Listener(VoiceBooking component) : ILineListener
    {
        private IVoiceBookingSession? Session => component._call is { End: null } call ? call.Session : null;

        public Task HearingAsync(string text) => Session?.SendInterimAsync(text) ?? Task.CompletedTask;

        public Task HeardAsync(string text) => Session?.SendTextAsync(text) ?? Task.CompletedTask;

        public Task PlaybackAsync(bool isSpeaking) => Session?.ReportPlaybackAsync(isSpeaking) ?? Task.CompletedTask;

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
    }
}
