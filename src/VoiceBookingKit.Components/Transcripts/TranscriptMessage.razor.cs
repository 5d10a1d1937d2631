using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>What one side of a conversation said.</summary>
public partial class TranscriptMessage
{
    /// <summary>Whose words.</summary>
    [Parameter, EditorRequired]
    public TranscriptRole Role { get; set; }

    /// <summary>The words; shown as plain text, whatever they contain.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <summary>Whether the words may still change.</summary>
    [Parameter]
    public bool IsDraft { get; set; }

    private bool IsAgent => Role == TranscriptRole.Agent;
}
