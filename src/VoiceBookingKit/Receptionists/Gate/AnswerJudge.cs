using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists.Phrases;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>Judges whether the caller said yes to what was read back: by code, from the caller's own words.</summary>
internal static class AnswerJudge
{
    /// <summary>A plain yes is short; whatever is longer carries something else.</summary>
    private const int LongestYes = 200;

    private const int LongestOpening = 3;
    private const int LongestEcho = 6;

    private const Manner Unsettling =
        Manner.StartOver | Manner.Repeat | Manner.Wait | Manner.Unsure | Manner.Declines | Manner.Abandon;

    public static CallerAnswer Judge(string text, PendingProposal pending, CallContext call)
    {
        var context = Listening(pending, call);
        var heard = call.Language.Understand(text, context);
        if (text.Length <= LongestYes && (IsPlainYes(heard, pending) || IsEchoedYes(heard, pending, context, call.Language)))
            return CallerAnswer.Yes;
        if (heard.Confirm == false || (heard.Confirm is null && (heard.Manner & (Manner.Abandon | Manner.StartOver)) != 0))
            return CallerAnswer.No;
        if (!AddsNothing(heard, pending.Facts, pending) || heard.Intent is not (Intent.Other or Intent.Info or Intent.Greet or Intent.Confirm))
            return CallerAnswer.Other;
        return heard.Manner switch
        {
            var manner when manner.HasFlag(Manner.Repeat) => CallerAnswer.Repeat,
            var manner when manner.HasFlag(Manner.Wait) => CallerAnswer.Wait,
            _ => CallerAnswer.Aside,
        };
    }

    private static bool IsPlainYes(Understanding heard, PendingProposal pending) =>
        heard.Confirm == true && heard.Topic == Topic.None && (heard.Manner & Unsettling) == 0
        && Fits(heard.Intent, pending.Proposal.Kind) && AddsNothing(heard, pending.Facts, pending);

    /// <summary>"Yes, cancel it" or "yes, Tuesday at two": a plain yes, and then in a few words the same that was read back.</summary>
    private static bool IsEchoedYes(Understanding whole, PendingProposal pending, UnderstandingContext context, ISpokenLanguage language)
    {
        if (whole.Confirm is not null || whole.Topic != Topic.None || !AddsNothing(whole, pending.Facts, pending))
            return false;
        // On its own, the echo is no answer but a day or a wish like any other.
        var beside = context with { Expected = Expected.Anything };
        var words = whole.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var first = 1; first <= LongestOpening && first < words.Length && words.Length - first <= LongestEcho; first++)
        {
            var opening = language.Understand(string.Join(' ', words[..first]), context);
            if (IsPlainYes(opening, pending) && IsEcho(language.Understand(string.Join(' ', words[first..]), beside), pending))
                return true;
        }
        return false;
    }

    private static bool IsEcho(Understanding heard, PendingProposal pending) =>
        (heard.Dates.Count > 0 || heard.Times.Count > 0 || heard.Intent is Intent.Book or Intent.Move or Intent.Cancel)
        && heard.Confirm != false && (heard.Manner & (Unsettling | Manner.Correction)) == 0
        && Fits(heard.Intent, pending.Proposal.Kind) && AddsNothing(heard, pending.Facts, pending);

    private static UnderstandingContext Listening(PendingProposal pending, CallContext call) => new(call.LocalNow.DateTime)
    {
        Expected = Expected.Confirmation,
        KnownName = pending.Proposal.Customer.Name,
        Services = [.. call.Business.Services.Select(service => new NamedThing(service.Id, [service.Name, .. service.Aliases]))],
        Staff = [.. call.Business.Staff.Select(staff => new NamedThing(staff.Id, [staff.Name, .. staff.Aliases]))],
        DayInView = DateOnly.FromDateTime(pending.Facts.Start.DateTime),
        Offered = [pending.Facts.Start.DateTime],
        LastDay = DateOnly.FromDateTime((call.LocalNow + call.Business.Policy.Slots.Horizon).DateTime),
        CallingCode = call.Business.CallingCode,
    };

    // "Yes, cancel it" is no yes to a booking.
    private static bool Fits(Intent intent, ProposalKind kind) => intent switch
    {
        Intent.Book => kind is ProposalKind.Book or ProposalKind.Move,
        Intent.Move => kind == ProposalKind.Move,
        Intent.Cancel => kind == ProposalKind.Cancel,
        Intent.Confirm or Intent.Other or Intent.Greet or Intent.Goodbye => true,
        _ => false,
    };

    /// <summary>Whether every value that the caller names is one of those read back.</summary>
    private static bool AddsNothing(Understanding heard, AppointmentFacts facts, PendingProposal pending)
    {
        var slot = pending.Proposal.Slot;
        return heard.Dates.All(date => date.OtherDay is null && (Names(date, facts.Start) || Names(date, facts.CallerStart)))
            && heard.Times.All(time => Names(time, facts.Start) || Names(time, facts.CallerStart))
            && (heard.Name is null || facts.Customer.Name.Contains(heard.Name, StringComparison.OrdinalIgnoreCase))
            && (heard.Email is null || heard.Email == facts.Customer.Email)
            && heard.Phone is null
            && (heard.Duration is null || heard.Duration == facts.Duration)
            && (heard.Reference is null || heard.Reference == facts.Reference)
            && (heard.ServiceId is null || heard.ServiceId == slot.ServiceId)
            && (heard.StaffId is null || heard.StaffId == slot.StaffId)
            && !heard.AnyStaff
            && heard.Choice is null or { Kind: SlotChoiceKind.That };
    }

    private static bool Names(DateMention date, DateTimeOffset? start) =>
        start is { } at && DateOnly.FromDateTime(at.DateTime) is var day && date.From <= day && day <= date.To;

    private static bool Names(TimeMention time, DateTimeOffset? start)
    {
        if (start is not { } at)
            return false;
        var clock = TimeOnly.FromDateTime(at.DateTime);
        return time.To is { } to
            ? time.From <= clock && clock <= to
            : clock == time.From || (time.IsHalfDayOpen && clock == time.From.AddHours(12));
    }
}
