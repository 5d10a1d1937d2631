namespace VoiceBookingKit.Testing.Callers.Hearing;

/// <summary>What a receptionist wants from the caller.</summary>
internal enum ReceptionistAsks
{
    /// <summary>Nothing that the caller recognises.</summary>
    Unclear,

    /// <summary>What the call is about.</summary>
    Purpose,

    /// <summary>Which service.</summary>
    Service,

    /// <summary>A day, a time or both.</summary>
    When,

    /// <summary>A choice among times, or a yes to one.</summary>
    Choice,

    /// <summary>The name.</summary>
    Name,

    /// <summary>The name letter by letter.</summary>
    SpelledName,

    /// <summary>The first name letter by letter.</summary>
    SpelledFirstName,

    /// <summary>The last name letter by letter.</summary>
    SpelledLastName,

    /// <summary>The email address.</summary>
    Email,

    /// <summary>The email address letter by letter.</summary>
    SpelledEmail,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>The reference of an appointment.</summary>
    Reference,

    /// <summary>On which day the appointment to change is.</summary>
    CurrentDay,

    /// <summary>A yes to everything that was read back.</summary>
    Confirmation,

    /// <summary>What should be different.</summary>
    Change,

    /// <summary>Whether to leave a message.</summary>
    Message,

    /// <summary>Whether there is more.</summary>
    AnythingElse,

    /// <summary>Nothing: it has said goodbye.</summary>
    Nothing,
}
