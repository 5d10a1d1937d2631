namespace VoiceBookingKit.CalDav.Writing;

/// <summary>How far one write got.</summary>
internal sealed class WriteAttempt
{
    /// <summary>Whether something was sent that may stay in the calendar, so that a failure from now on leaves the outcome unknown.</summary>
    public bool MayBeDone { get; set; }
}
