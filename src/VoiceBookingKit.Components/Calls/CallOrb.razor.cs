using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components;

/// <summary>The receptionist's face: a disc that breathes, listens, thinks and speaks.</summary>
public partial class CallOrb
{
    /// <summary>What the call is doing.</summary>
    [Parameter, EditorRequired]
    public CallMood Mood { get; set; }

    private IconShape Drawing => Mood switch
    {
        CallMood.Muted => IconShape.MicrophoneOff,
        CallMood.Typing or CallMood.Thinking => IconShape.Chat,
        _ => IconShape.Phone,
    };
}
