using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Receptionists;

/// <summary>How the receptionist talks, and the limits of one call.</summary>
public sealed class ReceptionistOptions
{
    /// <summary>What is said first, in place of the kit's own greeting; <c>{business}</c> stands for the business's name.</summary>
    [StringLength(1000)] public string? Greeting { get; set; }

    /// <summary>Rules of speaking for a language model, in place of the kit's own; the business's facts follow them in any case.</summary>
    [StringLength(20_000)] public string? Instructions { get; set; }

    /// <summary>More rules or facts for a language model, after the kit's own.</summary>
    [StringLength(20_000)] public string? MoreInstructions { get; set; }

    /// <summary>How long a model may take to begin its answer before it is asked again, and then the next in line. Default: 8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")] public TimeSpan FirstWordsWithin { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a model may take to finish one answer. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")] public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the store may take for one thing before the caller is told that it can't be reached. Default: 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")] public TimeSpan StoreWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many tool calls a model may make in one turn. Default: 8.</summary>
    [Range(1, 100)] public int MaxToolCallsPerTurn { get; set; } = 8;

    /// <summary>How many appointments may be booked in one call. Default: 3.</summary>
    [Range(1, 100)] public int MaxBookingsPerCall { get; set; } = 3;

    /// <summary>How many messages may be left in one call. Default: 3.</summary>
    [Range(1, 100)] public int MaxMessagesPerCall { get; set; } = 3;

    /// <summary>How many times a caller may fail to prove that an appointment is theirs. Default: 5.</summary>
    [Range(1, 100)] public int MaxFailedProofs { get; set; } = 5;

    /// <summary>How many messages of a call a model is shown. Default: 200.</summary>
    [Range(20, 5000)] public int MaxHistory { get; set; } = 200;
}
