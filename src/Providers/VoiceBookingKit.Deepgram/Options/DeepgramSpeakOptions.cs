using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Deepgram;

/// <summary>How Deepgram speaks; <c>VoiceBooking:Deepgram:Speak</c> in configuration.</summary>
public sealed class DeepgramSpeakOptions
{
    /// <summary>The voice. Default: <c>aura-2-thalia-en</c>.</summary>
    [Required]
    public string Model { get; set; } = "aura-2-thalia-en";

    /// <summary>How sentences are sent. Default: <see cref="DeepgramSpeakTransport.Rest"/>.</summary>
    public DeepgramSpeakTransport Transport { get; set; } = DeepgramSpeakTransport.Rest;

    /// <summary>Where the voice is, when it is elsewhere than <see cref="DeepgramOptions.Endpoint"/>; null when it is not. Default: null.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How long the first sound of a sentence may take. Default: 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan FirstSoundDeadline { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the next piece of sound may take. Default: 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan NextSoundDeadline { get; set; } = TimeSpan.FromSeconds(3);
}

/// <summary>Ways to send sentences to a Deepgram voice.</summary>
public enum DeepgramSpeakTransport
{
    /// <summary>A request for each sentence over kept-alive connections. An interruption drops its connection.</summary>
    Rest,

    /// <summary>Sockets that are used again for later sentences. An interruption clears what is left. Deepgram speaks at most 20 sentences a minute on each.</summary>
    Socket,
}
