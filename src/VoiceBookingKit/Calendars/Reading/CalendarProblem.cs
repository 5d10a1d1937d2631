namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Something in a calendar file that is not as it should be, and that was passed over or read as it was probably meant.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Message">What is wrong, in words for whoever looks after the calendar.</param>
public sealed record CalendarProblem(int Line, string Message)
{
    /// <summary>Whether the calendar is busy all the same whenever it was meant to be: at most, it seems busy for longer.</summary>
    public bool IsHarmless { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"Line {Line}: {Message}";
}
