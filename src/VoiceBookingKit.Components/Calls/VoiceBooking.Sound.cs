using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.Components;

/// <summary>The component and its sound: who listens and speaks, and over what the sound goes.</summary>
public partial class VoiceBooking
{
    private readonly string _microphonesId = "vb-" + Guid.NewGuid().ToString("N");
    private IReadOnlyList<BrowserMicrophone> _microphones = [];
    private string _microphone = "";
    private bool _isChoosing;
    private AudioLeg? _leg;

    /// <summary>Who hears the visitor and speaks to them.</summary>
    [Parameter]
    public CallSpeech Speech { get; set; }

    /// <summary>Where this process serves sound; null in a browser and on hosts without endpoints.</summary>
    private AudioLegs? Legs => Services.GetService<AudioLegs>() is { Path: not null } legs ? legs : null;

    private bool HostCanSpeak =>
        Speech != CallSpeech.Browser && Legs is not null && Services.GetService<SpeechLine>() is { CanHear: true, CanSpeak: true };

    // A call that began without the host's voice goes on with the browser's, unless the site wants none of that.
    private bool UsesHost => HostCanSpeak && (_call is null or { HostSpeaks: true } || Speech == CallSpeech.Server);

    /// <summary>Asks for the microphone.</summary>
    /// <returns>As <see cref="BrowserLine.ListenAsync"/>.</returns>
    private async Task<string> ListenAsync()
    {
        if (!_line.IsAttached || (Speech == CallSpeech.Server && !UsesHost))
            return "unsupported";
        return await _line.ListenAsync(UsesHost, _gone.Token);
    }

    /// <summary>Has the script carry the sound of the call under way, if the host hears it.</summary>
    private async Task OpenSoundAsync(long after)
    {
        _leg?.Dispose();
        _leg = null;
        if (!_line.IsAttached || _call is not { End: null } call || !UsesHost || Legs is not { } legs)
            return;
        _leg = legs.Open(call.Session, after);
        await _line.ConnectAsync(_leg.Ticket, legs.Path!);
    }

    private async Task LoseHostAsync(string code)
    {
        if (code == "voice_unavailable" && _call is not null)
            _call.HostSpeaks = false; // the browser's voice takes over
        if (code != "speech_unavailable" || _leg is null || Phase != CallPhase.Talking)
            return;
        await _line.HangUpAsync();
        Phase = CallPhase.Typing;
        await NoticeAsync("connection");
    }

    private void ToggleChoosing() => _isChoosing = !_isChoosing;

    private async Task ChooseMicrophoneAsync(ChangeEventArgs chosen)
    {
        if (chosen.Value is string id)
            await _line.ChooseMicrophoneAsync(_microphone = id);
    }
}
