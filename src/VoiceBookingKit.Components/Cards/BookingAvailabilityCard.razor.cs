using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Components.Cards;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components;

/// <summary>Free slots as buttons: one can be clicked instead of said.</summary>
public partial class BookingAvailabilityCard
{
    private readonly HashSet<DateOnly> _opened = [];
    private OfferedSlot? _picked;

    /// <summary>What was found.</summary>
    [Parameter, EditorRequired]
    public AvailabilityResult Availability { get; set; } = null!;

    /// <summary>The business's IANA zone, or null.</summary>
    [Parameter]
    public string? BusinessZone { get; set; }

    /// <summary>The visitor's IANA zone, or null; their own time is shown too where it differs.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>How many slots of a day to show before a button for the rest.</summary>
    [Parameter]
    public int Shown { get; set; } = 18;

    /// <summary>Whether slots can't be picked any more.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>A slot was picked.</summary>
    [Parameter]
    public EventCallback<OfferedSlot> OnPicked { get; set; }

    // Buttons stay focusable after the pick, so that the keyboard does not lose its place.
    private bool IsClosed => Disabled || _picked is not null;

    private IEnumerable<IGrouping<DateOnly, OfferedSlot>> Days => Availability.Slots.Concat(Availability.Next).GroupBy(offered => offered.Date);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_picked is not null && !Disabled && !Availability.Slots.Concat(Availability.Next).Contains(_picked))
            _picked = null;
    }

    private bool IsOpen(DateOnly day) => _opened.Contains(day);

    private string? Elsewhere(OfferedSlot offered)
    {
        if (LocalTimes.Elsewhere(offered.Slot, BusinessZone, VisitorZone) is not { } theirs)
            return null;
        var time = Text.Time(TimeOnly.FromDateTime(theirs.Start.DateTime));
        return theirs.Day == offered.Date ? time : Text["Format.DayTime", theirs.Day.ToString("ddd", Text.Culture), time];
    }

    private string Label(OfferedSlot offered)
    {
        var label = Text["Slots.Button", offered.Formatted, Text.Day(offered.Date), offered.StaffName];
        return Elsewhere(offered) is { } theirs ? label + ", " + Text["Slots.YourTime", theirs] : label;
    }

    private async Task PickAsync(OfferedSlot offered)
    {
        if (IsClosed)
            return;
        _picked = offered;
        await OnPicked.InvokeAsync(offered);
    }
}
