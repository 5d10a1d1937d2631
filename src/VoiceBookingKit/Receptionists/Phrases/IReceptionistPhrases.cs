using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.Phrases;

/// <summary>Every sentence that the kit itself says, in one human language.</summary>
/// <remarks>
/// What a model says is its own affair; what commits, refuses or asks for a yes is said by these, from typed values. Register another implementation for another language, or
/// derive from the English one to change a sentence. Implementations hold no state and are safe from many threads.
/// </remarks>
public interface IReceptionistPhrases
{
    /// <summary>Hello, and an offer to help.</summary>
    /// <param name="business">Who answers.</param>
    /// <param name="callerName">The caller's name, or null.</param>
    string Greeting(Business business, string? callerName);

    /// <summary>A local time for the eye, such as <c>2:00 PM</c>.</summary>
    /// <param name="time">Local time.</param>
    string ShowTime(TimeOnly time);

    /// <summary>What would be done, every value of it, ending in a question.</summary>
    /// <param name="kind">What would be done.</param>
    /// <param name="facts">The values.</param>
    string ReadBack(ProposalKind kind, AppointmentFacts facts);

    /// <summary>Asks again for the yes to something that was read back a moment ago, naming the time.</summary>
    /// <param name="kind">What would be done.</param>
    /// <param name="facts">The values.</param>
    string AskAgain(ProposalKind kind, AppointmentFacts facts);

    /// <summary>Says that it is done.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="facts">The values as they are stored.</param>
    string Done(ChangeKind kind, AppointmentFacts facts);

    /// <summary>Says that the confirmed slot is gone, and offers the next best.</summary>
    /// <param name="next">Slots nearest to it; may be empty.</param>
    /// <param name="today">Today at the business.</param>
    string SlotGone(IReadOnlyList<OfferedSlot> next, DateOnly today);

    /// <summary>Says kindly that what was confirmed can't be done.</summary>
    /// <param name="refusal">Why.</param>
    string NotPossible(BookingRefusal refusal);

    /// <summary>Says that it can't be told whether the thing went through, and asks whether to try again.</summary>
    string OutcomeUnknown { get; }

    /// <summary>Says that nothing is booked or changed yet; it stands in for a model's claim that is not true.</summary>
    string NothingDoneYet { get; }

    /// <summary>Grants the caller a moment.</summary>
    string TakeYourTime { get; }

    /// <summary>Asks whether the caller is still there.</summary>
    string AreYouThere { get; }

    /// <summary>Says goodbye to a caller who has fallen silent.</summary>
    string GoodbyeToSilence { get; }

    /// <summary>Says goodbye.</summary>
    string Goodbye { get; }

    /// <summary>Says that the thread was lost in mid-sentence and that the answer begins again.</summary>
    string StartAgain { get; }

    /// <summary>Apologises that no answer can be given, and asks the caller to say it again.</summary>
    string NoAnswer { get; }

    /// <summary>Bridges a gap of a second or more in a spoken answer; empty for silence.</summary>
    string OneMoment => "";

    /// <summary>Asks a caller whose voice was heard, but not one word, to say it again; empty for silence. It must not be a question that a yes answers.</summary>
    /// <param name="times">How many times in a row, 1 for the first.</param>
    string NotUnderstood(int times) => "";

    /// <summary>The same in the light of what was asked for: a name has no other words to be said in, but it can be spelled. Without an implementation, what was asked for makes no difference.</summary>
    /// <param name="times">How many times in a row, 1 for the first.</param>
    /// <param name="expected">What the caller was asked for.</param>
    string NotUnderstood(int times, Expected expected) => NotUnderstood(times);

    /// <summary>Says that nothing can be heard or recognised any more; empty for silence.</summary>
    string CannotHear => "";

    /// <summary>Says that the conversation has lasted as long as it may, and goodbye; empty for silence.</summary>
    string TimeIsUp => "";

    /// <summary>What a sentence tells the caller has been done, or null when it claims nothing; questions, conditions and plans claim nothing.</summary>
    /// <param name="sentence">A sentence of a model.</param>
    ChangeKind? Claims(string sentence);
}
