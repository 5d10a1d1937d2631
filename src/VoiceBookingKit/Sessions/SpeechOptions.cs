using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Sessions;

/// <summary>How a session listens and speaks: deadlines after which the next recogniser or voice in line takes over, and manners.</summary>
/// <remarks>Bound from <c>VoiceBooking:Speech</c>, checked by the annotations and read once at start-up.</remarks>
public sealed class SpeechOptions
{
    /// <summary>How far ahead of being heard the receptionist's sound is sent, 0.1 to 5 s; less is dropped when the caller interrupts, more outlasts a worse network. Default: 0.6 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")] public TimeSpan SendAhead { get; set; } = TimeSpan.FromSeconds(0.6);

    /// <summary>How long a voice may take to begin a sentence, or to go on with one, before the next in line takes over; 0.1 s to 1 minute. Default: 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")] public TimeSpan VoiceWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long after a caller's voice a recogniser may be without any result; twice in a row and the next in line takes over. 0.5 s to 1 minute. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")] public TimeSpan ResultWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a spoken answer may be awaited before a few words bridge the gap, not in two turns running; zero never. Default: 0.8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan FillerAfter { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>How long keys of a phone are collected after the last one before they are a turn; <c>#</c> ends them at once. 0.2 s to 1 minute. Default: 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:01:00")] public TimeSpan KeysWithin { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether logs hold what callers and the receptionist say, which has names and addresses in it; only for finding a fault with people who agreed. Default: false.</summary>
    public bool LogWords { get; set; }
}
