using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Scripts;

namespace VoiceBookingKit.Components;

/// <summary>A month of days, with those marked that have free times; a grid in which arrow keys move.</summary>
public partial class MonthGrid : IAsyncDisposable
{
    private readonly string _id = "vb-" + Guid.NewGuid().ToString("N");
    private ElementReference _grid;
    private ScriptModule? _script;
    private IJSObjectReference? _keys;
    private DateOnly? _cursor;
    private bool _focusCursor;

    /// <summary>The month's first day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Month { get; set; }

    /// <summary>How many times are free on a day; days that are not there have none.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<DateOnly, int> FreeTimes { get; set; } = new Dictionary<DateOnly, int>();

    /// <summary>Today: no day before it can be reached.</summary>
    [Parameter, EditorRequired]
    public DateOnly First { get; set; }

    /// <summary>The last day that can be booked.</summary>
    [Parameter, EditorRequired]
    public DateOnly Last { get; set; }

    /// <summary>The chosen day.</summary>
    [Parameter]
    public DateOnly? Selected { get; set; }

    /// <summary>Whether free times are being looked up.</summary>
    [Parameter]
    public bool IsLoading { get; set; }

    /// <summary>A day with free times was chosen.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnSelected { get; set; }

    /// <summary>Another month is wanted; the argument is its first day.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnMonthChanged { get; set; }

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    private bool HasPrevious => Month > First;

    private bool HasNext => Month.AddMonths(1) <= Last;

    // Where Tab enters the grid.
    private DateOnly Focusable => InMonth(_cursor) ?? InMonth(Selected) ?? InMonth(First) ?? Month;

    private IReadOnlyList<DateOnly[]> Weeks
    {
        get
        {
            var lead = ((int)Month.DayOfWeek - (int)Text.Culture.DateTimeFormat.FirstDayOfWeek + 7) % 7;
            var start = Month.AddDays(-lead);
            var weeks = (lead + DateTime.DaysInMonth(Month.Year, Month.Month) + 6) / 7;
            return [.. Enumerable.Range(0, weeks * 7).Select(start.AddDays).Chunk(7)];
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = new ScriptModule(Runtime, "Manual/MonthGrid.razor.js");
            await ScriptModule.ForgiveAsync(async () => _keys = await _script.InvokeAsync<IJSObjectReference>("attach", _grid));
        }

        if (_focusCursor && _cursor is { } day && InMonth(day) is not null && _keys is not null)
        {
            _focusCursor = false;
            await ScriptModule.ForgiveAsync(() => _keys.InvokeVoidAsync("focus", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Lets go of the keys.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
        {
            await ScriptModule.ForgiveAsync(() => _keys.InvokeVoidAsync("detach"));
            await ScriptModule.ForgiveAsync(_keys.DisposeAsync);
        }

        if (_script is not null)
            await _script.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private DateOnly? InMonth(DateOnly? day) => day is { } known && known.Year == Month.Year && known.Month == Month.Month ? known : null;

    private int Free(DateOnly day) => FreeTimes.GetValueOrDefault(day);

    private string Label(DateOnly day) => Text["Month.Day", Text.Day(day), Free(day) == 0 ? Text["Month.NoTimes"] : Text.Count("Month.Times", Free(day))];

    private async Task SelectAsync(DateOnly day)
    {
        _cursor = day;
        if (Free(day) > 0)
            await OnSelected.InvokeAsync(day);
    }

    private async Task MoveAsync(KeyboardEventArgs pressed)
    {
        var from = Focusable;
        var weekday = ((int)from.DayOfWeek - (int)Text.Culture.DateTimeFormat.FirstDayOfWeek + 7) % 7;
        var ahead = Text.Culture.TextInfo.IsRightToLeft ? -1 : 1;
        DateOnly? to = pressed.Key switch
        {
            "ArrowLeft" => from.AddDays(-ahead),
            "ArrowRight" => from.AddDays(ahead),
            "ArrowUp" => from.AddDays(-7),
            "ArrowDown" => from.AddDays(7),
            "Home" => from.AddDays(-weekday),
            "End" => from.AddDays(6 - weekday),
            "PageUp" => from.AddMonths(-1),
            "PageDown" => from.AddMonths(1),
            _ => null,
        };
        if (to is not { } wanted)
            return;

        var day = wanted < First ? First : wanted > Last ? Last : wanted;
        (_cursor, _focusCursor) = (day, true);
        if (InMonth(day) is null)
            await OnMonthChanged.InvokeAsync(new DateOnly(day.Year, day.Month, 1));
    }
}
