using Microsoft.AspNetCore.Components;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Cards;

namespace VoiceBookingKit.Components;

/// <summary>The free times of one day, as buttons.</summary>
public partial class TimeList
{
    private readonly string _id = "vb-" + Guid.NewGuid().ToString("N");

    /// <summary>The local day at the business.</summary>
    [Parameter, EditorRequired]
    public DateOnly Day { get; set; }

    /// <summary>Its free slots, by start.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Slot> Slots { get; set; } = [];

    /// <summary>The business's IANA zone.</summary>
    [Parameter, EditorRequired]
    public string BusinessZone { get; set; } = "UTC";

    /// <summary>The visitor's IANA zone, or null when unknown.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>A time was picked.</summary>
    [Parameter]
    public EventCallback<Slot> OnPicked { get; set; }

    private string PartOf(Slot slot) => LocalTime(slot).Hour switch
    {
        < 12 => "Morning",
        < 17 => "Afternoon",
        _ => "Evening",
    };

    private TimeOnly LocalTime(Slot slot) => TimeOnly.FromDateTime(LocalTimes.Of(slot, BusinessZone)!.Value.Start.DateTime);

    private string? Theirs(Slot slot)
    {
        if (LocalTimes.Elsewhere(slot, BusinessZone, VisitorZone) is not { } theirs)
            return null;
        var time = Text.Time(TimeOnly.FromDateTime(theirs.Start.DateTime));
        return theirs.Day == Day ? time : Text["Format.DayTime", theirs.Day.ToString("ddd", Text.Culture), time];
    }
}
