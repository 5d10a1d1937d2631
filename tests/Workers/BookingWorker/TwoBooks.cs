using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.BookingWorker;

/// <summary>A business whose appointments are written into an outside calendar too. Each is a SQLite file of its own, and outlives every process.</summary>
internal sealed class TwoBooks : IAsyncDisposable
{
    private readonly ServiceProvider _ours;
    private readonly ServiceProvider _theirs;
    private readonly ServiceProvider _host;

    /// <summary>Opens both.</summary>
    /// <param name="ours">The business's own file.</param>
    /// <param name="theirs">The calendar's file.</param>
    /// <param name="at">Told before and after each step of a change.</param>
    public TwoBooks(string ours, string theirs, Action<string>? at = null)
    {
        _ours = Open(ours);
        _theirs = Open(theirs);
        Store = _ours.GetRequiredService<IBookingStore>();
        Calendar = _theirs.GetRequiredService<IBookingStore>();
        _host = new ServiceCollection()
            .AddSingleton(Shop.Business)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IBookingStore>(new WatchedStore(Store, at))
            .AddVoiceBooking(voice => voice.AddCalendar(
                "maya", _ => new WatchedCalendar(new StoreCalendar(Calendar, "maya", Clock), at), options => options.Write = true))
            .BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new(Shop.Slot(0).Start);

    public IBookingStore Store { get; }

    /// <summary>What the outside calendar has.</summary>
    public IBookingStore Calendar { get; }

    public BookingDesk Desk => _host.GetRequiredService<BookingDesk>();

    public ICalendarReconciler Reconciler => _host.GetRequiredService<ICalendarReconciler>();

    public Task<BookingResult> BookAsync() => Desk.BookAsync(new BookRequest(Shop.Slot(9), new Customer("Ana Díaz", "ana@example.com"), "book", "call-1"));

    public Task<BookingResult> MoveAsync(Appointment appointment) => Desk.MoveAsync(new MoveRequest(appointment.Id, appointment.Sequence, Shop.Slot(20), "move", "call-1"));

    public Task<BookingResult> CancelAsync(Appointment appointment) => Desk.CancelAsync(new CancelRequest(appointment.Id, appointment.Sequence, "cancel", "call-1"));

    /// <summary>The one appointment that stands, or null.</summary>
    public static async Task<Appointment?> StandingAsync(IBookingStore store) =>
        (await store.ListAsync(new TimeRange(Shop.Slot(0).Start, Shop.Slot(96).Start))).SingleOrDefault();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _ours.DisposeAsync();
        await _theirs.DisposeAsync();
    }

    private static ServiceProvider Open(string file) =>
        new ServiceCollection().AddVoiceBooking(voice => voice.UseSqlite($"Data Source={file}")).BuildServiceProvider();

    private sealed class WatchedStore(IBookingStore inner, Action<string>? at) : DelegatingBookingStore(inner)
    {
        public override async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
        {
            at?.Invoke("before-commit");
            var result = await base.CommitAsync(commit, cancellationToken);
            at?.Invoke("after-commit");
            return result;
        }
    }

    private sealed class WatchedCalendar(ICalendarProvider inner, Action<string>? at) : DelegatingCalendarProvider(inner)
    {
        public override Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
            WatchAsync(() => base.CreateAsync(appointment, cancellationToken));

        public override Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
            WatchAsync(() => base.MoveAsync(entry, appointment, cancellationToken));

        public override Task<CalendarWriteResult> CancelAsync(
            CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
            WatchAsync(() => base.CancelAsync(entry, appointment, reason, cancellationToken));

        private async Task<CalendarWriteResult> WatchAsync(Func<Task<CalendarWriteResult>> request)
        {
            at?.Invoke("before-request");
            var result = await request();
            at?.Invoke("after-request");
            return result;
        }
    }
}
