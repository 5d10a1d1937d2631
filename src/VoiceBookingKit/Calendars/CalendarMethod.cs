namespace VoiceBookingKit.Calendars;

/// <summary>What a calendar file asks its reader to do (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>Here is an event to keep, such as a download; no answer is expected.</summary>
    Publish,

    /// <summary>An invitation, or a change of one: the attendee is asked to answer.</summary>
    Request,

    /// <summary>The event is called off.</summary>
    Cancel,
}
