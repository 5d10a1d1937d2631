using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Receptionists.Phrases.English;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Phrases;

public class EnglishPhrasesTests
{
    private static readonly EnglishPhrases Phrases = new(new EnglishLanguage());

    private static readonly AppointmentFacts Facts = new()
    {
        ServiceName = "Product demo",
        StaffName = "Maya Chen",
        Start = new DateTimeOffset(2024, 3, 14, 14, 0, 0, TimeSpan.FromHours(-4)),
        Duration = TimeSpan.FromMinutes(30),
        Customer = new Customer("John Smith", "john.smith@gmail.com"),
        Today = new DateOnly(2024, 3, 4),
    };

    [Fact]
    public void A_booking_is_read_back_with_every_value() => Assert.Equal(
        "I have Product demo with Maya Chen on Thursday, March 14th at 2 PM, for 30 minutes, for John Smith, john dot smith at gmail dot com. Shall I book it?",
        Phrases.ReadBack(ProposalKind.Book, Facts with { IsSpoken = true }));

    [Fact]
    public void A_caller_whose_clock_shows_another_day_hears_it() => Assert.Equal(
        "So, shall I book Product demo on Thursday, March 14th at 2 PM, which is 3 AM on Friday, March 15th your time?",
        Phrases.AskAgain(ProposalKind.Book, Facts with { CallerStart = new DateTimeOffset(2024, 3, 15, 3, 0, 0, TimeSpan.FromHours(9)) }));

    [Fact]
    public void What_is_done_is_said_with_its_reference() => Assert.Equal(
        "You're booked: Product demo with Maya Chen on Thursday, March 14th at 2 PM. Your reference is K7Q4M2. Is there anything else I can do for you?",
        Phrases.Done(ChangeKind.Booked, Facts with { Reference = "K7Q4M2" }));

    [Theory]
    [InlineData(1, Expected.Name, "Sorry, I didn't catch that. Please say it again.")]
    [InlineData(2, Expected.Name, "I still didn't catch that. Could you spell it for me, letter by letter?")]
    [InlineData(2, Expected.Email, "I still didn't catch that. Could you spell it for me, letter by letter?")]
    [InlineData(3, Expected.Reference, "I still didn't catch that. Could you spell it for me, letter by letter?")]
    [InlineData(2, Expected.Phone, "I still didn't catch that. Please say it digit by digit, slowly.")]
    [InlineData(1, Expected.Confirmation, "Sorry, I didn't catch that. Please say \"yes, please\" or \"no, thanks\".")]
    [InlineData(2, Expected.Time, "I still didn't catch that. Please say it in other words, and a little slower.")]
    public void A_caller_who_was_not_understood_twice_is_asked_to_say_it_as_it_can_be_said(int times, Expected expected, string sentence) =>
        Assert.Equal(sentence, Phrases.NotUnderstood(times, expected));

    [Fact]
    public void Every_refusal_has_kind_words()
    {
        foreach (var refusal in Enum.GetValues<BookingRefusal>())
            Assert.NotEmpty(Phrases.NotPossible(refusal));
    }

    [Fact]
    public void Other_times_are_offered_with_their_days_where_these_differ()
    {
        var desk = new FrontDesk();
        OfferedSlot Offer(string local) => new(
            desk.SlotAt(local), DateOnly.FromDateTime(DateTime.Parse(local, null)), TimeOnly.FromDateTime(DateTime.Parse(local, null)), "", "Maya Chen");

        Assert.Equal(
            "I'm sorry, that time has just gone. I could offer you Thursday, March 14th at 2 PM or Friday, March 15th at 9 AM. Would one of those work?",
            Phrases.SlotGone([Offer("2024-03-14 14:00"), Offer("2024-03-15 09:00")], new DateOnly(2024, 3, 4)));
        Assert.EndsWith("Which other day would suit you?", Phrases.SlotGone([], new DateOnly(2024, 3, 4)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_can_change_one_sentence()
    {
        IReceptionistPhrases own = new Casual();

        Assert.Equal("Bye!", own.Goodbye);
        Assert.Equal(Phrases.AreYouThere, own.AreYouThere);
    }

    private sealed class Casual() : EnglishPhrases(new EnglishLanguage())
    {
        public override string Goodbye => "Bye!";
    }
}
