using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Calls;
using VoiceBookingKit.Components.Scripts;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>A dialog in which a visitor books by talking, by typing, or by picking a time.</summary>
/// <remarks>
/// It brings its own button, takes another by <see cref="Trigger"/>, or is opened by <c>@bind-Open</c>. Closing it hangs up; reloading its page does not.
/// </remarks>
public partial class BookingDialog : IAsyncDisposable
{
    private readonly string _titleId = "vb-" + Guid.NewGuid().ToString("N");
    private ElementReference _dialog;
    private ElementReference _title;
    private ScriptModule? _script;
    private VoiceBooking? _call;
    private IVoiceBookingSession? _resumed;
    private EventCallback _open;
    private View _view;
    private bool _isShown;
    private bool _isModal;
    private bool _focusTitle;

    private enum View
    {
        Choice,
        Talk,
        Manual,
    }

    /// <summary>Whether it is open.</summary>
    [Parameter]
    public bool Open { get; set; }

    /// <summary>It was opened or closed.</summary>
    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>What the visitor presses, in place of the kit's button; its context opens the dialog.</summary>
    [Parameter]
    public RenderFragment<EventCallback>? Trigger { get; set; }

    /// <summary>The heading over the two choices.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>Shown below the two choices.</summary>
    [Parameter]
    public RenderFragment? Footer { get; set; }

    /// <summary>Who hears the visitor and speaks to them.</summary>
    [Parameter]
    public CallSpeech Speech { get; set; }

    /// <summary>The language to speak and listen in as a BCP 47 tag; by default that of the texts.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The visitor's name, when the host has signed them in.</summary>
    [Parameter]
    public string? CustomerName { get; set; }

    /// <summary>The visitor's email address, only when the host has verified that it is theirs: it counts as proof.</summary>
    [Parameter]
    public string? VerifiedEmail { get; set; }

    /// <summary>Lets the visitor pick a time on this page of Cal.com's, such as <c>team/demo</c>, in place of the kit's own; see <see cref="CalEmbed"/>.</summary>
    [Parameter]
    public string? CalLink { get; set; }

    /// <summary>With <see cref="CalLink"/>: where Cal.com's script and pages come from; Cal.com's own site when null.</summary>
    [Parameter]
    public string? CalOrigin { get; set; }

    /// <summary>Whether a call goes on, in the opened dialog, when its page is reloaded.</summary>
    [Parameter]
    public bool ResumeAfterReload { get; set; } = true;

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

    /// <summary>A call is over.</summary>
    [Parameter]
    public EventCallback<SessionEvent.Ended> OnEnded { get; set; }

    /// <summary>Something went wrong in a call, or it has to do without the microphone.</summary>
    [Parameter]
    public EventCallback<CallError> OnError { get; set; }

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    [Inject]
    private IVoiceBookingSessions Sessions { get; set; } = null!;

    /// <summary>Opens it with its two choices.</summary>
    public async Task OpenAsync()
    {
        if (_isShown)
            return;
        (_isShown, _isModal, _view) = (true, false, View.Choice);
        await OpenChanged.InvokeAsync(true);
    }

    /// <summary>Closes it, and hangs up.</summary>
    public async Task CloseAsync()
    {
        if (_script is null || !await ScriptModule.ForgiveAsync(() => _script.InvokeVoidAsync("close", _dialog)))
            await LeaveAsync();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _open = EventCallback.Factory.Create(this, OpenAsync);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (!OpenChanged.HasDelegate || Open == _isShown)
            return;
        if (Open)
            await OpenAsync();
        else
            await CloseAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _script ??= new ScriptModule(Runtime, "Dialogs/BookingDialog.razor.js");
        if (firstRender && ResumeAfterReload && !_isShown)
            await ScriptModule.ForgiveAsync(ReopenAsync);

        if (_isShown && !_isModal)
        {
            _isModal = true;
            await ScriptModule.ForgiveAsync(() => _script.InvokeVoidAsync("open", _dialog));
        }

        if (_focusTitle && _isShown)
        {
            _focusTitle = false;
            await ScriptModule.ForgiveAsync(() => _title.FocusAsync());
        }
    }

    /// <summary>Lets go of the page.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_script is not null)
            await _script.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // A call that was under way when the page was reloaded is shown where it was.
    private async ValueTask ReopenAsync()
    {
        if (await _script!.InvokeAsync<KeptCall?>("kept") is not { } kept || _isShown)
            return;
        if (!Sessions.TryResume(kept.Token, out _resumed) || _resumed.State == SessionState.Ended)
        {
            await _script.InvokeVoidAsync("forget");
            return;
        }

        await OpenAsync();
        _view = View.Talk;
        StateHasChanged();
    }

    private async Task ShowAsync(View view)
    {
        if (_view == View.Talk && _call is not null)
            await _call.EndAsync();
        (_view, _focusTitle, _resumed) = (view, true, null);
    }

    private Task GoBackAsync() => ShowAsync(View.Choice);

    private async Task LeaveAsync()
    {
        if (!_isShown)
            return;
        if (_call is not null)
            await _call.EndAsync();
        (_isShown, _call, _resumed) = (false, null, null);
        await OpenChanged.InvokeAsync(false);
    }
}
