using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>What the receptionist asked last.</summary>
internal enum Question
{
    /// <summary>How it can help.</summary>
    Purpose,

    /// <summary>Which service.</summary>
    Service,

    /// <summary>Which day.</summary>
    Day,

    /// <summary>Which of two days, after a weekday and a date that are not one day.</summary>
    WhichDay,

    /// <summary>What time.</summary>
    Time,

    /// <summary>Which of the offered slots.</summary>
    Slot,

    /// <summary>Whether the one offered slot suits.</summary>
    OneSlot,

    /// <summary>The caller's name.</summary>
    Name,

    /// <summary>The caller's email address.</summary>
    Email,

    /// <summary>Whether what was read back is right; the conversation around us judges the answer.</summary>
    Proposal,

    /// <summary>What to change in what was read back.</summary>
    Change,

    /// <summary>An appointment's reference, or the email address that it is under.</summary>
    Reference,

    /// <summary>The day of the appointment to change.</summary>
    ProofDay,

    /// <summary>Which of several found appointments.</summary>
    Which,

    /// <summary>What to do with the appointment that was found.</summary>
    WhatToDo,

    /// <summary>Where a person can reach the caller.</summary>
    Contact,

    /// <summary>What a person should know.</summary>
    Message,

    /// <summary>Whether to leave a message instead.</summary>
    OfferMessage,

    /// <summary>Whether there is anything else.</summary>
    AnythingElse,
}

internal static class QuestionExtensions
{
    /// <summary>In what light the answer is to be read.</summary>
    public static Expected ToExpected(this Question question) => question switch
    {
        Question.Service => Expected.Service,
        Question.Day or Question.WhichDay or Question.ProofDay => Expected.Date,
        Question.Time or Question.Slot or Question.OneSlot or Question.Which => Expected.Time,
        Question.Name => Expected.Name,
        Question.Email => Expected.Email,
        Question.Proposal or Question.OfferMessage => Expected.Confirmation,
        Question.Reference => Expected.Reference,
        Question.Contact => Expected.Phone,
        Question.Message => Expected.Message,
        _ => Expected.Anything,
    };
}
