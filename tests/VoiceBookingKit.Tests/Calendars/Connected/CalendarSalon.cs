using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Calendars.Connected;

/// <summary>The salon with outside calendars: one that Maya's appointments are written into, and one that tells when Ben is busy.</summary>
internal sealed class CalendarSalon : IAsyncDisposable
{
    private readonly Action<CalendarOptions>? _maya;
    private readonly Action<IVoiceBookingBuilder>? _more;
    private ServiceProvider _host;

    public CalendarSalon(Action<CalendarOptions>? maya = null, Action<IVoiceBookingBuilder>? more = null)
    {
        (_maya, _more) = (maya, more);
        Clock = new ManualTimeProvider(Salon.At(Salon.Monday, 8));
        Maya = new FakeCalendar(Clock);
        Ben = new FakeCalendar(Clock) { IsWritable = false };
        _host = Start();
    }

    public static DateTimeOffset At(int hour, int minute = 0) => Salon.At(Salon.Monday, hour, minute);

    public ManualTimeProvider Clock { get; }

    public InMemoryBookingStore Store { get; } = new();

    public FakeCalendar Maya { get; }

    public FakeCalendar Ben { get; }

    public BookingDesk Desk => _host.GetRequiredService<BookingDesk>();

    public CalendarBusyTime Readings => _host.GetRequiredService<CalendarBusyTime>();

    public ICalendarReconciler Reconciler => _host.GetRequiredService<ICalendarReconciler>();

    public ICalendarChanges Changes => _host.GetRequiredService<ICalendarChanges>();

    public CalendarFindings Findings => _host.GetRequiredService<CalendarFindings>();

    public IServiceProvider Services => _host;

    /// <summary>The process ends and another one begins, on the same store and calendars, or with Ben's alone, then to be written.</summary>
    public async Task RestartAsync(bool isMayaConnected = true)
    {
        await _host.DisposeAsync();
        Ben.IsWritable = !isMayaConnected;
        _host = Start(isMayaConnected);
    }

    public async Task<IReadOnlyList<string>> FreeAsync(string? staff = "maya", int limit = 100)
    {
        var found = await FindAsync(staff);
        Assert.Equal(BookingRefusal.None, found.Refusal);
        return [.. found.Slots.Take(limit).Select(slot => $"{Desk.Business.Zone.ToLocal(slot.Start):HH:mm} {slot.StaffId}")];
    }

    public Task<Availability> FindAsync(string? staff = "maya") => Desk.FindSlotsAsync(new AvailabilityQuery("haircut", Salon.Monday, Salon.Monday) { StaffId = staff });

    public Task<BookingResult> BookAsync(Slot slot, string key = "key", string by = "call-1", string email = "ana@example.com") =>
        Desk.BookAsync(new BookRequest(slot, new Customer("Ana Díaz", email), key, by));

    public Task<BookingResult> MoveAsync(Appointment appointment, Slot to, string key = "move") =>
        Desk.MoveAsync(new MoveRequest(appointment.Id, appointment.Sequence, to, key, "call-1"));

    public Task<BookingResult> CancelAsync(Appointment appointment, string key = "cancel") =>
        Desk.CancelAsync(new CancelRequest(appointment.Id, appointment.Sequence, key, "call-1"));

    public Task<IReadOnlyList<Appointment>> StandingAsync() => Store.ListAsync(new TimeRange(At(0), At(0).AddDays(60)));

    /// <summary>Runs something, and lets time pass whenever a calendar does not answer.</summary>
    public async Task<T> PatientlyAsync<T>(Func<Task<T>> work)
    {
        var task = work();
        while (!task.IsCompleted)
        {
            if (Maya.Hanging + Ben.Hanging > 0)
                Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        return await task;
    }

    /// <summary>Reconciles until nothing is left to be done, as time goes by.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 40; round++)
        {
            Clock.Advance(TimeSpan.FromMinutes(round < 20 ? 1 : 60));
            await PatientlyAsync(() => Reconciler.RunAsync());
        }
        Assert.Empty(await Store.GetDueIntentsAsync(DateTimeOffset.MaxValue, 100));
    }

    /// <summary>Demands that Maya's appointments and the entries in her calendar are the same.</summary>
    public async Task RequireAgreementAsync()
    {
        var ours = (await StandingAsync()).Where(appointment => appointment.Slot.StaffId == "maya").Select(a => (Key: $"{a.Id:N}", a.Slot.Start, a.Slot.End)).Order();
        var theirs = Maya.Standing.Where(entry => entry.Key is not null).Select(entry => (Key: entry.Key!, entry.Start, entry.End)).Order();
        Assert.Equal(ours, theirs);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private ServiceProvider Start(bool isMayaConnected = true) => new ServiceCollection()
        .AddSingleton(new Salon().Business)
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IBookingStore>(_ => new Shared(Store))
        .AddVoiceBooking(voice =>
        {
            if (isMayaConnected)
            {
                voice.AddCalendar("maya", _ => Maya, options =>
                {
                    options.StaffIds.Add("maya");
                    options.Write = true;
                    _maya?.Invoke(options);
                });
            }
            voice.AddCalendar("ben", _ => Ben, options =>
            {
                options.StaffIds.Add("ben");
                options.Write = !isMayaConnected;
            });
            _more?.Invoke(voice);
        })
        .BuildServiceProvider();

    private sealed class Shared(IBookingStore inner) : DelegatingBookingStore(inner);
}
