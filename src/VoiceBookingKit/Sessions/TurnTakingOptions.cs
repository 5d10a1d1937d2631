using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Sessions;

/// <summary>Who has the word when: how long to wait for a caller to finish, and what it takes to interrupt.</summary>
/// <remarks>Bound from <c>VoiceBooking:TurnTaking</c>, checked by the annotations and read once at start-up. It applies where the host itself hears the caller.</remarks>
public sealed class TurnTakingOptions
{
    /// <summary>How much voice begins a caller's turn, 20 ms to 2 s. Default: 0.2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.02", "00:00:02")] public TimeSpan SpeechStartsAfter { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>How long after the caller's voice a turn ends whose words sound complete, such as a yes to a question or a whole address; zero to 5 s. Default: 0.4 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")] public TimeSpan ShortPause { get; set; } = TimeSpan.FromSeconds(0.4);

    /// <summary>The same where it can't be told whether they are complete. Default: 0.7 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")] public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(0.7);

    /// <summary>
    /// The same where more is surely to come ("my email is", half a phone number), and wherever a recogniser owes words; no turn ends later after the voice than this.
    /// 0.5 to 20 s. Default: 2.5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:00:20")] public TimeSpan LongPause { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How much voice, with a word in it, interrupts the receptionist; without a word it only holds its voice. 0.1 to 10 s. Default: 0.5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")] public TimeSpan InterruptionVoice { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How many words interrupt the receptionist, however quickly they were said; words that only show listening, such as "mm-hm", never do. 1 to 20. Default: 2.</summary>
    [Range(1, 20)] public int InterruptionWords { get; set; } = 2;

    /// <summary>How much voice holds back an answer that has not begun to be heard. Default: 0.3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")] public TimeSpan ThinkingVoice { get; set; } = TimeSpan.FromSeconds(0.3);

    /// <summary>How many words take back an answer that has not begun to be heard, 1 to 20. Default: 1.</summary>
    [Range(1, 20)] public int ThinkingWords { get; set; } = 1;

    /// <summary>How long after a cough or another noise without words the receptionist goes on where it stopped, 0.1 to 2 s. Default: 1.5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:02")] public TimeSpan ResumeAfter { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>A receptionist who is this close to the end is not interrupted any more; what the caller says is the answer. Zero to 5 s. Default: 0.6 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")] public TimeSpan AlmostDone { get; set; } = TimeSpan.FromSeconds(0.6);

    /// <summary>Whether what is read back before a yes is said to its end, whatever the caller says meanwhile. Default: false.</summary>
    public bool ProtectReadBack { get; set; }

    /// <summary>Whether an answer is prepared as soon as the caller has likely finished; it asks a language model more often than it answers. Default: true.</summary>
    public bool PrepareAnswers { get; set; } = true;

    /// <summary>How long after the voice an answer is prepared, zero to 5 s. Default: 0.2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")] public TimeSpan PrepareAfter { get; set; } = TimeSpan.FromSeconds(0.2);
}
