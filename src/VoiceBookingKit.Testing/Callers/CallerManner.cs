namespace VoiceBookingKit.Testing.Callers;

/// <summary>How a simulated caller talks.</summary>
public enum CallerManner
{
    /// <summary>In whole, friendly sentences.</summary>
    Plain,

    /// <summary>In as few words as possible.</summary>
    Terse,

    /// <summary>With a story around every answer.</summary>
    Chatty,

    /// <summary>Says something wrong and puts it right, in the same breath or a turn later.</summary>
    CorrectsItself,

    /// <summary>Everything in one line at the start.</summary>
    AllAtOnce,

    /// <summary>Answers another question than the one asked.</summary>
    Beside,

    /// <summary>Asks something back before answering.</summary>
    AsksBack,

    /// <summary>Wants another time once it was settled.</summary>
    ChangesMind,

    /// <summary>Spells name and email address aloud.</summary>
    Spells,

    /// <summary>Writes as a hasty typist or a speech recogniser does.</summary>
    Typos,

    /// <summary>Says as little as possible at first, and gives a value only when asked for it.</summary>
    Vague,
}
