using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Where a conversation stands. Immutable; each turn makes the next one.</summary>
internal sealed record DialogueState
{
    /// <summary>What the caller is here for.</summary>
    public Errand Errand { get; init; }

    /// <summary>What the caller wants to book, or where to move to.</summary>
    public Wish Wish { get; init; } = new();

    /// <summary>What is on the table.</summary>
    public Offer Offer { get; init; } = Offer.Nothing;

    /// <summary>The slot that was settled on, or null.</summary>
    public OfferedSlot? Chosen { get; init; }

    /// <summary>The caller's full name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>While the name is not known, a word that the caller spelled: the last name, or the first and the last without a gap.</summary>
    public string? Spelled { get; init; }

    /// <summary>The caller's email address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>The caller's phone number, or null; never asked for in a booking.</summary>
    public string? Phone { get; init; }

    /// <summary>How often the caller said in this errand that the name is wrong.</summary>
    public int WrongNames { get; init; }

    /// <summary>Which part of a wrong name was asked for last, or null for all of it.</summary>
    public CallerDetails? NameAsked { get; init; }

    /// <summary>How often the caller said in this errand that the email address is wrong.</summary>
    public int WrongEmails { get; init; }

    /// <summary>How the appointment to change is found.</summary>
    public Proof Proof { get; init; } = new();

    /// <summary>Appointments that were proved to be the caller's; null before they were looked for.</summary>
    public IReadOnlyList<AppointmentView>? Found { get; init; }

    /// <summary>The appointment to move or cancel, or null.</summary>
    public AppointmentView? Subject { get; init; }

    /// <summary>What was booked, moved or cancelled last in this call, or null.</summary>
    public AppointmentView? Done { get; init; }

    /// <summary>What the caller wants a person to know, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What was asked last.</summary>
    public Question Asked { get; init; }

    /// <summary>The day that was not clear, while <see cref="Question.WhichDay"/> is asked.</summary>
    public UnclearDay? Unclear { get; init; }

    /// <summary>Which tool is being waited for, or null.</summary>
    public string? Awaiting { get; init; }

    /// <summary>Days still to look at in the search under way.</summary>
    public Search? Search { get; init; }

    /// <summary>The service that was asked about last, or null.</summary>
    public string? ServiceAskedAbout { get; init; }

    /// <summary>The day that was named last, for whatever reason, or null.</summary>
    public DateOnly? DayMentioned { get; init; }

    /// <summary>The day of the last offer: it need not be said in full again.</summary>
    public DateOnly? DaySaid { get; init; }

    /// <summary>Whether a caller who was leaving was told that nothing is booked yet.</summary>
    public bool IsWarned { get; init; }

    /// <summary>How many turns in a row were not understood, or did not answer what was asked.</summary>
    public int Missed { get; init; }

    /// <summary>How often in a row a slot was refused after it was offered.</summary>
    public int Refusals { get; init; }

    /// <summary>How many pleasantries in a row followed "anything else?".</summary>
    public int Pleasantries { get; init; }

    /// <summary>How many turns were insults.</summary>
    public int Insults { get; init; }

    /// <summary>How many turns the caller had: what picks among wordings.</summary>
    public int Turn { get; init; }

    /// <summary>The day that is being spoken of, or null.</summary>
    public DateOnly? DayInView =>
        Chosen?.Date
        ?? (Wish.Days is [var first, ..] ? first.From : (DateOnly?)null)
        ?? (Offer.Said is [var offered, ..] ? offered.Date : (DateOnly?)null)
        ?? Subject?.Day()
        ?? DayMentioned;

    /// <summary>Begins a fresh errand; who is calling stays known.</summary>
    /// <param name="errand">The new errand.</param>
    public DialogueState Begin(Errand errand) => this with
    {
        Errand = errand,
        Wish = new(),
        Offer = Offer.Nothing,
        Chosen = null,
        WrongNames = 0,
        NameAsked = null,
        WrongEmails = 0,
        Proof = new(),
        Found = null,
        Subject = null,
        Message = null,
        Search = null,
        Missed = 0,
        Refusals = 0,
    };
}

/// <summary>How callers show that an appointment is theirs.</summary>
/// <param name="Reference">Its reference, or null.</param>
/// <param name="Day">Its day, to go with an email address, or null.</param>
internal sealed record Proof(string? Reference = null, DateOnly? Day = null)
{
    /// <summary>Whether the caller said that there is no reference at hand.</summary>
    public bool HasNoReference { get; init; }

    /// <summary>Whether it was tried without any: a caller whom the host has signed in needs none.</summary>
    public bool IsTried { get; init; }
}
