using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.CalCom;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.BookingWorker;

/// <summary>A shop whose appointments Cal.com keeps too, over HTTP.</summary>
internal sealed class CalComShop(string file, Uri address, string key, TimeSpan later = default) : IAsyncDisposable
{
    private readonly Shop _shop = new(file, later, booking => booking.UseCalCom("calcom", calendar =>
    {
        (calendar.BaseUrl, calendar.ApiKey, calendar.Write) = (address, key, true);
        calendar.EventTypes["visit"] = new CalComEventType { Id = 1001 };
    }));

    public ICalendarReconciler Reconciler => _shop.Services.GetRequiredService<ICalendarReconciler>();

    /// <summary>Books, with a claim first; or moves or cancels what is booked.</summary>
    public async Task<BookingRefusal> ChangeAsync(string change)
    {
        var standing = await StandingAsync();
        var result = change switch
        {
            "move" => await _shop.Desk.MoveAsync(new MoveRequest(standing!.Id, standing.Sequence, Shop.Slot(20), "move", "call-1")),
            "cancel" => await _shop.Desk.CancelAsync(new CancelRequest(standing!.Id, standing.Sequence, "cancel", "call-1")),
            _ => await BookAsync(),
        };
        return result.Refusal;
    }

    /// <summary>The one appointment that stands, or null.</summary>
    public async Task<Appointment?> StandingAsync() =>
        (await _shop.Services.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(Shop.Slot(0).Start, Shop.Slot(96).Start))).SingleOrDefault();

    /// <summary>Whether somebody else could have the n-th quarter of an hour.</summary>
    public async Task<bool> IsFreeAsync(int n) => await _shop.Desk.CheckAsync(Shop.Slot(n), "somebody else") == BookingRefusal.None;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private async Task<BookingResult> BookAsync()
    {
        await _shop.Desk.HoldAsync(Shop.Slot(9), "call-1");
        return await _shop.Desk.BookAsync(new BookRequest(Shop.Slot(9), new Customer("Ana Díaz", "ana@example.com"), "book", "call-1") { CallId = "call-1" });
    }
}
