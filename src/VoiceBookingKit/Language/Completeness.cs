namespace VoiceBookingKit.Language;

/// <summary>Whether what somebody has said so far sounds like all of it.</summary>
public enum Completeness
{
    /// <summary>It can't be told.</summary>
    Unsure,

    /// <summary>More must come: "my email is", "next", half a phone number.</summary>
    Incomplete,

    /// <summary>It answers what was asked, or is a whole sentence.</summary>
    Complete,
}
