using VoiceBookingKit.Language.English.Contacts;
using VoiceBookingKit.Language.English.Dialogue;
using VoiceBookingKit.Language.English.Mentions;
using VoiceBookingKit.Language.English.People;
using VoiceBookingKit.Language.English.Speaking;
using VoiceBookingKit.Language.English.Times;
using VoiceBookingKit.Language.English.Turns;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English;

/// <summary>English, American-leaning, with British forms understood.</summary>
/// <remarks>Rules over tokens, no model and no state: the same words in the same context always mean the same. Safe from many threads.</remarks>
public sealed class EnglishLanguage : ISpokenLanguage
{
    /// <inheritdoc />
    public string Culture => "en";

    /// <inheritdoc />
    public Understanding Understand(string text, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        using var tokenizer = new Tokenizer(text);
        return Understand(text, tokenizer.Line, context);
    }

    /// <inheritdoc />
    public Completeness CompletenessOf(string text, Expected expected)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UtteranceEnds.Judge(text, expected, this);
    }

    /// <inheritdoc />
    public string SayKeys(string keys, Expected expected)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Length == 1 && expected is Expected.Time or Expected.Service or Expected.Staff ? $"option {keys}" : keys;
    }

    /// <inheritdoc />
    public string SayAloud(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return SpokenSentences.Say(sentence);
    }

    /// <inheritdoc />
    public bool IsBackchannel(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Backchannels.IsOnly(text);
    }

    // The order matters: each step claims its words, so that digits of a phone number are not read again as a time.
    private static Understanding Understand(string text, in Line line, UnderstandingContext context)
    {
        var typed = TypedEmails.Read(line);
        var phone = Phones.Read(line, context.Expected, context.CallingCode);
        var reference = References.Read(line, context.Expected);
        var manner = Manners.Read(line);
        var wants = Intents.Read(line);
        var topic = Topics.Read(line);
        var (name, email) = ReadPerson(line, context, typed);
        var duration = Durations.Read(line);
        var when = WhenReader.Read(line, context, wants);
        var choice = Choices.Read(line, context);

        var hasTimes = when.Dates.Count + when.Times.Count > 0;
        var hasValues = hasTimes || name is not null || email is not null || phone is not null || choice is { Kind: not SlotChoiceKind.That } || duration is not null;
        var confirm = Confirmations.Read(line, hasValues, topic, wants.Cancels || wants.Moves || wants.WantsHuman);
        // The "no" of "3? No, 4" is spent on the 3.
        if (when.Corrected && confirm is false && !Confirmations.OpensWithNo(line))
            confirm = null;
        if (when.Corrected || (confirm is false && hasValues && !wants.Moves && !wants.Cancels && choice is null or { Kind: SlotChoiceKind.Position }) || (confirm is null && hasTimes && context.Expected == Expected.Confirmation))
            manner |= Manner.Correction;

        var service = context.Services.Count == 0 ? null : NamedThings.Find(line, context.Services, context.Expected == Expected.Service);
        var staff = context.Staff.Count == 0 ? null : NamedThings.Find(line, context.Staff, context.Expected == Expected.Staff);
        var anyStaff = AnyStaffReader.Read(line, context.Expected);
        // "June, not May" is about days, whatever the caller's name.
        var isOfAppointment = hasTimes || choice is not null || duration is not null || service is not null || staff is not null || anyStaff;
        var denied = isOfAppointment ? CallerDetails.None : NameDenials.Read(line, context.KnownName, ref name);
        var meant = name is not null && !name.Contains(' ') && context is { KnownName: { } known, Expected: Expected.Confirmation } ? MeantPart.Of(name, known) : CallerDetails.None;
        var details = DetailsReader.Read(line, denied, meant, out var rejected);

        return new Understanding
        {
            Text = text,
            Intent = Intents.Choose(wants, topic, confirm, hasTimes, choice, manner),
            Dates = when.Dates,
            Times = when.Times,
            RejectedDates = when.RejectedDates,
            RejectedTimes = when.RejectedTimes,
            Name = name,
            OneWordName = context.IsPartOfNameExpected ? null : SpelledName.InOneWord(line, name),
            Details = details,
            RejectedDetails = rejected,
            Email = email,
            Phone = phone,
            Confirm = confirm,
            Duration = duration,
            Choice = choice,
            Reference = reference,
            ServiceId = service,
            StaffId = staff,
            AnyStaff = anyStaff,
            Topic = topic,
            Manner = manner,
        };
    }

    // The address is said in terms of the name, and its words are no name, so each needs the other first.
    private static (string? Name, string? Email) ReadPerson(in Line line, UnderstandingContext context, string? typed)
    {
        var email = typed ?? SpokenEmails.Read(line, context.KnownName);
        var name = PersonNames.Read(line, context);
        if (email is null && name is not null)
            email = SpokenEmails.Read(line, name);
        return (name, email);
    }

    /// <inheritdoc />
    public Expected? ReadRequest(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Requests.Read(said);
    }

    /// <inheritdoc />
    public string SayDate(DateOnly date, DateOnly today) => SpokenDates.Say(date, today);

    /// <inheritdoc />
    public string SayTime(TimeOnly time) => SpokenTimes.Say(time);

    /// <inheritdoc />
    public string SayDuration(TimeSpan duration) => SpokenTimes.SayDuration(duration);

    /// <inheritdoc />
    public string SayList(IReadOnlyList<string> items, bool either = false)
    {
        ArgumentNullException.ThrowIfNull(items);
        return SpokenText.SayList(items, either);
    }

    /// <inheritdoc />
    public string SayEmail(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return SpokenText.SayEmail(email);
    }

    /// <inheritdoc />
    public string SayCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SpokenText.SayCode(code);
    }

    /// <inheritdoc />
    public string SayPhone(string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        return SpokenText.SayPhone(phone);
    }
}
