using VoiceBookingKit.MicrosoftGraph.Wire;
using VoiceBookingKit.MicrosoftGraph.Writing;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph.Busy;

/// <summary>An event as it was read, with its time in UTC and the kit's marks; null marks for what other people wrote.</summary>
internal sealed record SeenEvent(GraphEvent Event, TimeRange Time, EventMarks? Marks)
{
    public string Id => Event.Id ?? "";

    public string? Etag => Event.Etag;

    public bool IsClaim => Marks is { State: EventState.Claim or EventState.FirmClaim };

    public bool IsFirm => Marks is { State: EventState.FirmClaim };

    /// <summary>Whether it is a claim that somebody else put an end to.</summary>
    public bool IsLost => Marks is { State: EventState.Lost };

    /// <summary>Whether it is a claim whose time is over: its writer died, or came too late.</summary>
    public bool IsOver(DateTimeOffset now) => IsClaim && Marks!.Until <= now;
}
