namespace VoiceBookingKit.Language;

/// <summary>What a caller is known by; values combine, and both parts are the whole name.</summary>
[Flags]
public enum CallerDetails
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first word of the name.</summary>
    FirstName = 1,

    /// <summary>The last word of the name.</summary>
    LastName = 2,

    /// <summary>The name, all of it or no part in particular.</summary>
    Name = FirstName | LastName,

    /// <summary>The email address.</summary>
    Email = 4,
}
