using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Components.Scripts;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>What came of a call, in a few lines.</summary>
public partial class CallSummary
{
    private readonly string _id = "vb-" + Guid.NewGuid().ToString("N");
    private ElementReference _heading;
    private EventCallback<AppointmentView> _change;
    private EventCallback<AppointmentView> _cancel;

    /// <summary>Why it ended.</summary>
    [Parameter, EditorRequired]
    public EndReason Reason { get; set; }

    /// <summary>What came of it.</summary>
    [Parameter, EditorRequired]
    public SessionSummary Summary { get; set; } = null!;

    /// <summary>The visitor's IANA zone, or null.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>The visitor wants to change or cancel an appointment; the argument is what they thereby say in a new call.</summary>
    [Parameter]
    public EventCallback<string> OnSay { get; set; }

    /// <summary>The visitor wants another call.</summary>
    [Parameter]
    public EventCallback OnAgain { get; set; }

    /// <summary>More buttons.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    private string Line
    {
        get
        {
            var minutes = (int)Summary.Duration.TotalMinutes;
            var lasted = minutes == 0 ? Text["Summary.UnderAMinute"] : Text.Count("Format.Minutes", minutes);
            var cameOfIt = Summary switch
            {
                { Appointments.Count: > 0 } => Text.Count("Summary.Outcomes", Summary.Appointments.Count),
                { LeftMessage: true } => Text["Summary.MessageLeft"],
                _ => Text["Summary.Nothing"],
            };
            return Text["Summary.Line", lasted, cameOfIt];
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await ScriptModule.ForgiveAsync(() => _heading.FocusAsync());
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _change = EventCallback.Factory.Create<AppointmentView>(this, view => OnSay.InvokeAsync(Text["Say.Change", view.Appointment.Reference]));
        _cancel = EventCallback.Factory.Create<AppointmentView>(this, view => OnSay.InvokeAsync(Text["Say.Cancel", view.Appointment.Reference]));
    }
}
