using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components;

/// <summary>Where a visitor types what they would say.</summary>
public partial class MessageBox
{
    // What a circuit takes in one message by default, with room to spare.
    private const int MaxLength = 4000;
    private readonly string _id = "vb-" + Guid.NewGuid().ToString("N");
    private ElementReference _input;
    private string? _draft;

    /// <summary>Shown while it is empty.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The visitor sent something; not empty.</summary>
    [Parameter]
    public EventCallback<string> OnSend { get; set; }

    /// <summary>Puts the cursor into it.</summary>
    public ValueTask FocusAsync() => _input.FocusAsync();

    private async Task SendAsync()
    {
        var text = _draft?.Trim();
        _draft = null;
        if (!string.IsNullOrEmpty(text))
            await OnSend.InvokeAsync(text);
    }
}
