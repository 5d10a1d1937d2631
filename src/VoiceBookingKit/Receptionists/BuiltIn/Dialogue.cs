using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>The receptionist's mind: a pure function from a state and what happened to the next state and what to say or do.</summary>
/// <param name="business">Who is booked.</param>
/// <param name="language">How callers are understood, and dates and times said.</param>
/// <param name="phrases">The sentences.</param>
internal sealed class Dialogue(Business business, ISpokenLanguage language, BuiltInPhrases phrases)
{
    private static readonly Understanding Nothing = new() { Text = "" };

    private readonly IReadOnlyList<NamedThing> _services =
        [.. business.Services.Select(service => new NamedThing(service.Id, [service.Name, .. service.Aliases]))];

    private readonly IReadOnlyList<NamedThing> _staff =
        [.. business.Staff.Select(member => new NamedThing(member.Id, [member.Name, .. member.Aliases]))];

    /// <summary>Answers the caller's words.</summary>
    /// <param name="state">Where the conversation stands.</param>
    /// <param name="text">The words.</param>
    /// <param name="now">Wall-clock time at the business.</param>
    /// <param name="lastSaid">The last thing that the caller heard, or null.</param>
    public DialogueStep Hear(DialogueState state, string text, DateTime now, string? lastSaid)
    {
        var heard = language.Understand(text, ContextOf(state, now));
        var count = state.Turn + 1;
        Naming.Mend(ref state, ref heard);
        var isSettled = UnclearDays.TrySettle(ref state, ref heard);
        var turn = Turn(state with { Turn = count, Awaiting = null, Search = null }, heard, now, lastSaid);
        turn.HasProgress = isSettled;

        return Steering.TryAnswer(turn)
            ?? ErrandChoice.TryAnswer(turn)
            ?? UnclearDays.TryAsk(turn, state)
            ?? Rejecting.TryAnswer(turn)
            ?? Replies.TryAnswer(turn)
            ?? Listening.TryAnswer(turn)
            ?? BusinessFacts.TryAnswer(turn)
            ?? (turn.HasProgress ? Errands.Advance(turn) : Misunderstanding.Answer(turn));
    }

    /// <summary>Answers what a tool found or did.</summary>
    /// <param name="state">Where the conversation stands.</param>
    /// <param name="tool">One of <see cref="ToolNames"/>.</param>
    /// <param name="result">What it found or did.</param>
    /// <param name="now">Wall-clock time at the business.</param>
    public DialogueStep Learn(DialogueState state, string tool, ToolResult result, DateTime now)
    {
        var turn = Turn(state with { Awaiting = null }, Nothing, now, lastSaid: null);
        return result switch
        {
            AvailabilityResult found => SlotSearch.Learn(turn, found),
            ProposedResult proposed => Proposing.Learn(turn, proposed),
            DoneResult done => Proposing.Learn(turn, done),
            FoundResult found => Changing.Learn(turn, found),
            RefusedResult refused => Refusing.Learn(turn, tool, refused),
            { Status: ToolStatus.Unavailable } => turn.Ask(Question.OfferMessage, phrases.Unavailable),
            _ when tool == ToolNames.LeaveMessage => LeavingMessage.Learn(turn),
            _ => turn.Wait(turn.State.Asked),
        };
    }

    /// <summary>Says hello when the conversation has not begun.</summary>
    public DialogueStep Open(DialogueState state, DateTime now)
    {
        var turn = Turn(state, Nothing, now, lastSaid: null);
        turn.Say(phrases.Hello);
        return Errands.Advance(turn);
    }

    private Turn Turn(DialogueState state, Understanding heard, DateTime now, string? lastSaid) =>
        new(state, heard, new Voice(business, language, phrases, now, state.Turn)) { LastSaid = lastSaid };

    private UnderstandingContext ContextOf(DialogueState state, DateTime now) => new(now)
    {
        Expected = state.Asked.ToExpected(),
        KnownName = state.Name,
        IsPartOfNameExpected = state is { Asked: Question.Name, NameAsked: not null } or { Asked: Question.Name, Name: null, Spelled: not null },
        Services = _services,
        Staff = _staff,
        DayInView = state.DayInView,
        Offered = state.Asked == Question.Which ? [.. (state.Found ?? []).Select(view => view.LocalStart.DateTime)] : state.Offer.Times,
        OfferedDays = OfferedIn(state),
        LastDay = DateOnly.FromDateTime(now + business.Policy.Slots.Horizon),
        CallingCode = business.CallingCode,
    };

    private static IReadOnlyList<DateOnly> OfferedIn(DialogueState state) => state switch
    {
        { Asked: Question.WhichDay, Unclear: { } unclear } => unclear.Days,
        { Asked: Question.Which } => [.. (state.Found ?? []).Select(view => view.Day()).Distinct()],
        _ => [.. state.Offer.Said.Select(slot => slot.Date).Distinct()],
    };
}
