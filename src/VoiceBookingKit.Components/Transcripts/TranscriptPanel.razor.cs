using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Scripts;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>A conversation to read along, with its cards; it follows the last words unless the visitor has scrolled back.</summary>
public partial class TranscriptPanel : IAsyncDisposable
{
    private ElementReference _scroller;
    private ScriptModule? _script;
    private IJSObjectReference? _following;
    private EventCallback<AppointmentView> _sayChange;
    private EventCallback<AppointmentView> _sayCancel;

    /// <summary>What to show. Render again after it took in an event.</summary>
    [Parameter, EditorRequired]
    public CallTranscript Transcript { get; set; } = new();

    /// <summary>Whether the receptionist is heard; then screen readers don't say everything a second time.</summary>
    [Parameter]
    public bool IsSpoken { get; set; }

    /// <summary>The business's IANA zone, to show a visitor elsewhere their own time beside it; null to leave that out.</summary>
    [Parameter]
    public string? BusinessZone { get; set; }

    /// <summary>The visitor's IANA zone, or null when unknown.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>Whether cards can't be acted on, as when the conversation is over.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>A button of a card was pressed; the argument is what the visitor thereby says.</summary>
    [Parameter]
    public EventCallback<string> OnSay { get; set; }

    /// <summary>Shows an entry in place of the kit's own way.</summary>
    [Parameter]
    public RenderFragment<TranscriptEntry>? EntryTemplate { get; set; }

    /// <summary>Shown while nothing was said.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Shown below the last words.</summary>
    [Parameter]
    public RenderFragment? Footer { get; set; }

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    private bool IsEmpty => Transcript is { Entries.Count: 0, Waiting.Count: 0, AgentDraft: null, UserDraft: null };

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _sayChange = EventCallback.Factory.Create<AppointmentView>(this, SayChangeAsync);
        _sayCancel = EventCallback.Factory.Create<AppointmentView>(this, SayCancelAsync);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _script = new ScriptModule(Runtime, "Transcripts/TranscriptPanel.razor.js");
        await ScriptModule.ForgiveAsync(async () => _following = await _script.InvokeAsync<IJSObjectReference>("follow", _scroller));
    }

    /// <summary>Stops following.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_following is not null)
        {
            await ScriptModule.ForgiveAsync(() => _following.InvokeVoidAsync("stop"));
            await ScriptModule.ForgiveAsync(_following.DisposeAsync);
        }

        if (_script is not null)
            await _script.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // A card can be acted on until something later makes it moot.
    private bool IsOpen(TranscriptEntry card)
    {
        if (Disabled)
            return false;
        var later = Transcript.Entries.Concat(Transcript.Waiting).SkipWhile(entry => entry.Id != card.Id).Skip(1);
        return card switch
        {
            TranscriptEntry.Question => !later.Any(entry => entry is not TranscriptEntry.Words { Role: TranscriptRole.Agent }),
            TranscriptEntry.Outcome outcome => !outcome.Appointment.IsCancelled && !later.OfType<TranscriptEntry.Outcome>()
                .Any(next => next.Appointment.Appointment.Id == outcome.Appointment.Appointment.Id),
            _ => later.All(entry => entry is TranscriptEntry.Words),
        };
    }

    private Task SayPickAsync(OfferedSlot slot) => OnSay.InvokeAsync(Text["Say.Slot", slot.Formatted, Text.Day(slot.Date)]);

    private Task SayAnswerAsync(bool agreed) => OnSay.InvokeAsync(Text[agreed ? "Say.Yes" : "Say.No"]);

    private Task SayChangeAsync(AppointmentView appointment) => OnSay.InvokeAsync(Text["Say.Change", appointment.Appointment.Reference]);

    private Task SayCancelAsync(AppointmentView appointment) => OnSay.InvokeAsync(Text["Say.Cancel", appointment.Appointment.Reference]);
}
