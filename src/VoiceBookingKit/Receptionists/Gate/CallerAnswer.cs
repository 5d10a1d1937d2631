namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>How a caller answers the question whether to do what was read back.</summary>
internal enum CallerAnswer
{
    /// <summary>Something else, which changes or may change what is wanted.</summary>
    Other,

    /// <summary>A yes to exactly that, and nothing beside it.</summary>
    Yes,

    /// <summary>A no.</summary>
    No,

    /// <summary>A question or remark beside it, which changes nothing.</summary>
    Aside,

    /// <summary>The caller wants to hear it again.</summary>
    Repeat,

    /// <summary>The caller needs a moment.</summary>
    Wait,
}
