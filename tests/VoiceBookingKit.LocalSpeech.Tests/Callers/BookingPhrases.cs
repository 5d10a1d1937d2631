using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Callers;

/// <summary>Makes up what callers say to each question, at the business of <see cref="Names"/>.</summary>
internal sealed class BookingPhrases(int seed)
{
    public static readonly string[] Names = ["Tidewater Salon", "Haircut", "Beard trim", "Color and highlights", "Maya Chen", "Omar Haddad", "Maya", "Omar"];

    /// <summary>What is no yes, though it sounds like one, or is said where one is waited for.</summary>
    public static readonly string[] LikeYes = ["chess", "guess", "who is this", "i don't think so", "is there a bus", "what did you say", "wait a minute", "not that one", "the quick brown fox"];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fifth", "ninth", "tenth", "twelfth", "fourteenth", "eighteenth", "twentieth", "twenty first", "twenty fourth", "thirtieth"];
    private static readonly string[] Hours = ["nine", "ten", "eleven", "one", "two", "three", "four", "five"];
    private static readonly string[] Given = ["john", "mary", "david", "susan", "carlos", "emma", "peter", "laura", "ann", "kevin", "rachel", "thomas"];
    private static readonly string[] Family = ["smith", "johnson", "garcia", "miller", "walker", "lee", "turner", "cooper", "bennett", "murphy"];
    private static readonly string[] Hosts = ["gmail dot com", "example dot com", "yahoo dot com", "outlook dot com", "hotmail dot com", "example dot org"];

    private readonly Random _random = new(seed);

    public string Next(ExpectedSpeech asked) => asked switch
    {
        ExpectedSpeech.Anything => Of($"i'd like to book a haircut {Date()} at {Hour()} please", $"can i make an appointment for {Date()}", "can i move my appointment",
            "i need to cancel my appointment", "i want to book a beard trim", $"i'd like a haircut with maya {Date()}", $"do you have anything free on {Weekday()}", "hello i'd like to book an appointment",
            $"i'd like to schedule a beard trim for {Date()} at {Clock()}", "what are your opening hours", "how much is a haircut"),
        ExpectedSpeech.Service => Of("a haircut please", "beard trim", "i'd like a haircut", "color and highlights", "a beard trim please"),
        ExpectedSpeech.Staff => Of("maya please", "with omar", "anyone", "maya chen"),
        ExpectedSpeech.Date => Of(Date(), $"{Date()} please", $"how about {Date()}", $"{Date()} at {Clock()}", $"{Month()} {Ordinal()}", $"the {Ordinal()} of {Month()}", "as soon as possible"),
        ExpectedSpeech.Time => Of(Clock(), $"at {Clock()}", $"{Clock()} please", "in the afternoon", "the first one", $"the {Hour()} thirty", $"{Hour()} pm", $"half past {Hour()}", $"quarter to {Hour()}",
            "do you have anything later", $"{Clock()} works for me", "the last one please"),
        ExpectedSpeech.Name => Of($"{First()} {Last()}", $"my name is {First()} {Last()}", $"it's {First()} {Last()}", $"{First()} {Last()}"),
        ExpectedSpeech.Email => Of($"{First()} at {Host()}", $"{First()} dot {Last()} at {Host()}", $"{Spelled(First())} at {Host()}", $"it's {First()} dot {Last()} at {Host()}", $"{First()} {Digit()} {Digit()} at {Host()}"),
        ExpectedSpeech.Phone => Of($"{Digits(10)}", $"{Digits(3)} {Digits(3)} {Digits(4)}", $"my number is {Digits(10)}", $"oh {Digits(2)} double {Digit()} {Digits(5)}"),
        ExpectedSpeech.Confirmation => Of("yes", "yes please", "no", "no thanks", "that's right", "yes that's correct", "sure go ahead", "no that's wrong", "yeah", "correct", "yes book it", "sounds good"),
        ExpectedSpeech.Reference => Spelled(new string([.. Enumerable.Range(0, 6).Select(_ => "kqmxrtwhz"[_random.Next(9)])])),
        _ => "",
    };

    private string Of(params string[] phrases) => phrases[_random.Next(phrases.Length)];

    private string Weekday() => Of(Days);

    private string Month() => Of(Months);

    private string Ordinal() => Of(Ordinals);

    private string Hour() => Of(Hours);

    private string First() => Of(Given);

    private string Last() => Of(Family);

    private string Host() => Of(Hosts);

    private string Date() => Of("tomorrow", "today", Weekday(), $"next {Weekday()}", Weekday(), $"{Month()} {Ordinal()}", $"the {Ordinal()}");

    private string Clock() => Of(Hour(), $"{Hour()} thirty", $"{Hour()} fifteen", $"{Hour()} o'clock", $"{Hour()} pm", "noon");

    private string Digit() => Of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zero");

    private string Digits(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Digit()));

    private static string Spelled(string word) => string.Join(' ', word.AsEnumerable());
}
