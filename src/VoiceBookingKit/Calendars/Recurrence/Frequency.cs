namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>How long a rule's period is (RFC 5545, FREQ), the shortest first.</summary>
internal enum Frequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
