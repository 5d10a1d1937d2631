namespace VoiceBookingKit.Language;

/// <summary>What a caller wants with one utterance.</summary>
public enum Intent
{
    /// <summary>Nothing that the other values name; it may still carry dates, times or names.</summary>
    Other,

    /// <summary>To make an appointment.</summary>
    Book,

    /// <summary>To put an appointment at another time.</summary>
    Move,

    /// <summary>To call an appointment off.</summary>
    Cancel,

    /// <summary>To know what is free.</summary>
    Availability,

    /// <summary>To know something about the business; <see cref="Understanding.Topic"/> says what.</summary>
    Info,

    /// <summary>To say yes.</summary>
    Confirm,

    /// <summary>To say no.</summary>
    Deny,

    /// <summary>To say hello.</summary>
    Greet,

    /// <summary>To end the conversation.</summary>
    Goodbye,

    /// <summary>To speak to a person.</summary>
    Human,
}
