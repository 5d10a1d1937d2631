namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>What the caller is here for.</summary>
internal enum Errand
{
    /// <summary>Not known yet, or done.</summary>
    None,

    /// <summary>To book an appointment.</summary>
    Book,

    /// <summary>To move one.</summary>
    Move,

    /// <summary>To cancel one.</summary>
    Cancel,

    /// <summary>To hear about their own appointments.</summary>
    Find,

    /// <summary>To leave a message for a person.</summary>
    Message,
}
