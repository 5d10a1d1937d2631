using Microsoft.Extensions.Logging.Abstractions;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Booking;

/// <summary>A small business in New York and its desk; it is Monday, 2 March 2026, 08:00 there.</summary>
internal sealed class Salon
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public Salon(Func<Business, Business>? change = null, Func<IBookingStore, IBookingStore>? wrap = null)
    {
        Business = change?.Invoke(Standard) ?? Standard;
        Store = wrap?.Invoke(new InMemoryBookingStore()) ?? new InMemoryBookingStore();
        Clock = new ManualTimeProvider(At(Monday, 8));
        Desk = new BookingDesk(Business, Store, Clock, NullLogger<BookingDesk>.Instance);
    }

    public Business Business { get; }

    public IBookingStore Store { get; }

    public ManualTimeProvider Clock { get; }

    public BookingDesk Desk { get; }

    private static Business Standard => new()
    {
        Name = "Salon",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00")),
        Services =
        [
            new Service { Id = "haircut", Name = "Haircut", Durations = [Minutes(30), Minutes(60)], BufferAfter = Minutes(10) },
            new Service { Id = "color", Name = "Color", Durations = [Minutes(60)], StaffIds = ["ben"] },
        ],
        Staff = [new Staff { Id = "maya", Name = "Maya" }, new Staff { Id = "ben", Name = "Ben", Hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 12:00-17:00")) }],
        Policy = new BookingPolicy
        {
            Slots = new SlotRules { Step = Minutes(30), MinimumNotice = Minutes(60), Horizon = TimeSpan.FromDays(30) },
            ChangeNotice = TimeSpan.FromHours(2),
            MaxOpenPerCustomer = 3,
        },
        CallingCode = "+1",
        Website = new Uri("https://salon.example"),
    };

    public static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    /// <summary>An instant by the salon's clock.</summary>
    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0) => IanaZone.Get("America/New_York").Resolve(date, new TimeOnly(hour, minute));

    /// <summary>A haircut with Maya on the Monday.</summary>
    public static Slot Slot(int hour, int minute = 0, int lasts = 30, string staff = "maya", string service = "haircut", int daysLater = 0)
    {
        var start = At(Monday.AddDays(daysLater), hour, minute);
        return new Slot(service, staff, start, start + Minutes(lasts));
    }

    public static BookRequest Request(Slot slot, string key = "key", string by = "call-1", string email = "ana@example.com") =>
        new(slot, new Customer("Ana Díaz", email), key, by);

    public async Task<Appointment> BookAsync(Slot slot, string? key = null, string by = "call-1", string email = "ana@example.com")
    {
        var result = await Desk.BookAsync(Request(slot, key ?? Guid.NewGuid().ToString(), by, email));
        Assert.Equal(BookingRefusal.None, result.Refusal);
        return result.Appointment!;
    }

    /// <summary>The free starts of a day by the salon's clock.</summary>
    public async Task<IEnumerable<string>> FreeAsync(int daysLater = 0, Func<AvailabilityQuery, AvailabilityQuery>? change = null)
    {
        var query = new AvailabilityQuery("haircut", Monday.AddDays(daysLater), Monday.AddDays(daysLater)) { StaffId = "maya" };
        var availability = await Desk.FindSlotsAsync(change?.Invoke(query) ?? query);
        Assert.Equal(BookingRefusal.None, availability.Refusal);
        return availability.Slots.Select(slot => $"{Business.Zone.ToLocal(slot.Start):HH:mm}{(slot.StaffId == "maya" ? "" : " " + slot.StaffId)}");
    }
}
