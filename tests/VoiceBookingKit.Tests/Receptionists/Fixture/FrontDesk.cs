using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Receptionists.Phrases.English;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Receptionists.Fixture;

/// <summary>A small business in New York on Monday, March 4th 2024, 9 AM, with a real desk and store.</summary>
internal sealed class FrontDesk
{
    private int _calls;

    public FrontDesk(Func<Business, Business>? change = null)
    {
        Business = (change ?? (business => business))(Northwind);
        Store = new FaultyStore(new InMemoryBookingStore());
        Desk = new BookingDesk(Business, Store, Clock, NullLogger<BookingDesk>.Instance);
        Phrases = new EnglishPhrases(Language);
    }

    public static Business Northwind { get; } = new()
    {
        Name = "Northwind Studio",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00")),
        Services =
        [
            new Service { Id = "demo", Name = "Product demo", Durations = [TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60)], IsDefault = true, Aliases = ["demo"], Price = "free" },
            new Service { Id = "review", Name = "Design review", Durations = [TimeSpan.FromMinutes(45)], StaffIds = ["omar"] },
        ],
        Staff = [new Staff { Id = "maya", Name = "Maya Chen", Aliases = ["Maya"] }, new Staff { Id = "omar", Name = "Omar Haddad", Aliases = ["Omar"] }],
        CallingCode = "+1",
    };

    public Business Business { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 3, 4, 14, 0, 0, TimeSpan.Zero));

    public FaultyStore Store { get; }

    public BookingDesk Desk { get; }

    public ISpokenLanguage Language { get; } = new EnglishLanguage();

    public IReceptionistPhrases Phrases { get; }

    public ReceptionistOptions Options { get; } = new();

    /// <summary>Begins a call with a line of receptionists.</summary>
    public TestCall Call(params IReadOnlyList<IChatClient> receptionists) => Call(null, receptionists);

    public TestCall Call(Func<ConversationRequest, ConversationRequest>? caller, params IReadOnlyList<IChatClient> receptionists) => Call(Line(receptionists), caller);

    /// <summary>A line of receptionists for several calls.</summary>
    public Conversations Line(params IReadOnlyList<IChatClient> receptionists) =>
        new(Desk, receptionists, Language, Phrases, new NoLinks(), Options, Clock, NullLogger<Conversations>.Instance);

    public TestCall Call(Conversations conversations, Func<ConversationRequest, ConversationRequest>? caller = null)
    {
        var request = new ConversationRequest($"call-{++_calls}");
        return new TestCall(conversations.Begin(caller?.Invoke(request) ?? request));
    }

    /// <summary>Books past the receptionist, as another visitor would.</summary>
    public async Task<Appointment> BookAsync(string local, string email = "ana@example.com", string staff = "maya", string service = "demo", int minutes = 30)
    {
        var result = await Desk.BookAsync(new BookRequest(SlotAt(local, staff, service, minutes), new Customer("Ana Lee", email), Guid.NewGuid().ToString("N"), "manual"));
        Assert.Equal(BookingRefusal.None, result.Refusal);
        return result.Appointment!;
    }

    public Slot SlotAt(string local, string staff = "maya", string service = "demo", int minutes = 30)
    {
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var start = Business.Zone.InstantsAt(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at))[0];
        return new Slot(service, staff, start, start.AddMinutes(minutes));
    }

    /// <summary>Every appointment that stands.</summary>
    public Task<IReadOnlyList<Appointment>> StandingAsync() =>
        Store.ListAsync(new TimeRange(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200)));

    /// <summary>All time that a call holds.</summary>
    public async Task<IReadOnlyList<TakenTime>> HeldAsync() =>
        [.. (await Store.GetTakenAsync(new TimeRange(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200)), Clock.GetUtcNow())).Where(taken => taken.HoldOwner is not null)];

    private sealed class NoLinks : IAppointmentLinks
    {
        public Uri? CalendarFile(Appointment appointment) => null;
    }
}
