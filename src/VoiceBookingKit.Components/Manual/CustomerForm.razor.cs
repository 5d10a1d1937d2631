using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Manual;
using VoiceBookingKit.Components.Scripts;

namespace VoiceBookingKit.Components;

/// <summary>Who books: name, email, and optionally phone and a note; each message is tied to its field.</summary>
public partial class CustomerForm
{
    private readonly string _id = "vb-" + Guid.NewGuid().ToString("N");
    private readonly List<BookingRefusal> _wrong = [];
    private ElementReference _name;
    private ElementReference _email;
    private ElementReference _phone;
    private ElementReference _notes;
    private BookingRefusal _toldBefore;
    private bool _focusFirst;

    /// <summary>What was typed.</summary>
    [Parameter, EditorRequired]
    public CustomerFormModel Model { get; set; } = new();

    /// <summary>Which field the desk refused, or <see cref="BookingRefusal.None"/>.</summary>
    [Parameter]
    public BookingRefusal Refusal { get; set; }

    /// <summary>Whether the booking is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>The form was sent, and nothing is plainly missing.</summary>
    [Parameter]
    public EventCallback OnSubmit { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Refusal == _toldBefore)
            return;
        _toldBefore = Refusal;
        if (Refusal != BookingRefusal.None)
            Mark([Refusal]);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusFirst)
            return;
        _focusFirst = false;
        await ScriptModule.ForgiveAsync(() => FieldOf(_wrong[0]).FocusAsync());
    }

    private async Task SubmitAsync()
    {
        Mark(Model.FindGaps());
        _toldBefore = BookingRefusal.None; // the same refusal again is news again
        if (_wrong.Count == 0)
            await OnSubmit.InvokeAsync();
    }

    private void Mark(IEnumerable<BookingRefusal> wrong)
    {
        _wrong.Clear();
        _wrong.AddRange(wrong);
        _focusFirst = _wrong.Count > 0;
    }

    private ElementReference FieldOf(BookingRefusal refusal) => refusal switch
    {
        BookingRefusal.InvalidName => _name,
        BookingRefusal.InvalidEmail => _email,
        BookingRefusal.InvalidPhone => _phone,
        _ => _notes,
    };

    private string? IsWrong(BookingRefusal field) => _wrong.Contains(field) ? "true" : null;

    private string Id(string field) => $"{_id}-{field}";

    private string? ErrorId(BookingRefusal field) => IsWrong(field) is null ? null : Id(field.ToString());
}
