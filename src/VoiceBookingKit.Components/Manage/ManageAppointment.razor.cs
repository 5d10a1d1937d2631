using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Scripts;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Components;

/// <summary>The page behind the link in a mail: the customer sees, moves or cancels one appointment without an account.</summary>
/// <remarks>Whoever has the link may do so; a link that is forged, changed or over shows nothing of any appointment. Needs an interactive render mode.</remarks>
public partial class ManageAppointment : IDisposable
{
    private readonly string _questionId = "vb-" + Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private ElementReference _confirm;
    private Stage _stage;
    private bool _moveFocus;
    private bool _isBusy;
    private string? _loaded;
    private string _refusal = "Manage.Invalid";
    private string? _problem;
    private string? _fixed;
    private string? _lateText;
    private string _key = NewKey();
    private ChangeKind _kind;
    private AppointmentView? _view;

    private enum Stage
    {
        Loading,
        Refused,
        Shown,
        Asked,
        Moving,
    }

    /// <summary>The link's token, as it stands in the page's address.</summary>
    [Parameter, EditorRequired]
    public string? Token { get; set; }

    /// <summary>The appointment was moved, and is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnMoved { get; set; }

    /// <summary>The appointment was cancelled, and that is stored.</summary>
    [Parameter]
    public EventCallback<AppointmentView> OnCancelled { get; set; }

    [Inject]
    private BookingDesk Desk { get; set; } = null!;

    [Inject]
    private IManageLinks Links { get; set; } = null!;

    private Business Business => Desk.Business;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_stage != Stage.Loading && Token == _loaded)
            return;
        _loaded = Token;
        await LoadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_moveFocus)
            return;
        _moveFocus = false;
        await ScriptModule.ForgiveAsync(() => (_stage == Stage.Asked ? _confirm : _heading).FocusAsync());
    }

    /// <summary>Stops what is still asked for; what was asked for with a key is found again by it.</summary>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task LoadAsync()
    {
        var link = Links.Read(Token);
        if (link.State != ManageLinkState.Valid)
        {
            Refuse(link.State == ManageLinkState.Expired ? "Manage.Expired" : "Manage.Invalid");
            return;
        }
        await TryAsync(async () =>
        {
            // What is no longer there looks like a link of nobody's.
            if (await Desk.FindAsync(link.AppointmentId, _gone.Token) is { } appointment)
                Take(appointment, appointment.Status == AppointmentStatus.Cancelled ? ChangeKind.Cancelled : ChangeKind.Booked);
            else
                Refuse("Manage.Invalid");
        }, () => Refuse("Manage.Unavailable"));
    }

    private async Task CancelAsync()
    {
        if (_isBusy || _view is null)
            return;
        (_isBusy, _problem) = (true, null);
        await TryAsync(async () =>
        {
            var standing = _view.Appointment;
            var result = await Desk.CancelAsync(new CancelRequest(standing.Id, standing.Sequence, _key, "manage"), _gone.Token);
            _key = NewKey();
            if (result.IsDone)
            {
                Take(result.Appointment!, ChangeKind.Cancelled);
                await OnCancelled.InvokeAsync(_view);
            }
            else
            {
                await LoadAsync();
                _problem = Text.Refusal(result.Refusal);
            }
        }, () => _problem = Text["Refusal.Unavailable"]);
        _isBusy = false;
    }

    private async Task MovedAsync(AppointmentView view)
    {
        Take(view.Appointment, ChangeKind.Moved);
        await OnMoved.InvokeAsync(_view);
    }

    private void Take(Appointment appointment, ChangeKind kind)
    {
        var zone = IanaZone.TryGet(appointment.Customer.TimeZone, out var known) ? known : null;
        _view = AppointmentView.Of(appointment, Business, zone, Services.GetService<IAppointmentLinks>()?.CalendarFile(appointment));
        _kind = kind;
        _lateText = Desk.FindLateChangeText(appointment);
        _fixed = Desk.CheckChange(appointment) == BookingRefusal.TooLateToChange ? "Manage.TooLate" : null;
        _problem = null;
        Show(Stage.Shown, moveFocus: kind != ChangeKind.Booked);
    }

    private void Refuse(string why) => (_refusal, _stage) = (why, Stage.Refused);

    private void Show(Stage stage) => Show(stage, moveFocus: true);

    private void Show(Stage stage, bool moveFocus) => (_stage, _moveFocus) = (stage, moveFocus);

    private async Task TryAsync(Func<Task> work, Action otherwise)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The visitor left.
        }
        catch (BookingStoreException)
        {
            otherwise();
        }
    }

    private static string NewKey() => "manage-" + Guid.NewGuid().ToString("N");
}
