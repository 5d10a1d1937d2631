using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Booking;
using VoiceBookingKit.BookingWorker;
using VoiceBookingKit.CalDav.Tests.Servers;
using VoiceBookingKit.EntityFrameworkCore.Tests.Processes;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.Whole.Tests;

/// <summary>A process that is killed by SIGKILL while Cal.com has its request, and another that settles what it left.</summary>
public sealed class KilledOverHttpTests : IAsyncLifetime
{
    private const int Killed = 137;
    private const int Booked = 9, Moved = 20;

    // Beyond a hold, a claim at Cal.com, and the time in which a request may still be on its way.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(6);

    private readonly string _folder = Directory.CreateTempSubdirectory("killed-").FullName;
    private readonly ManualTimeProvider _clock = new(Shop.Slot(0).Start);
    private readonly CalComServer _server;
    private DavProxy _proxy = null!;

    public KilledOverHttpTests() => _server = new CalComServer(_clock, new CalComEventTypeSeed { Zone = IanaZone.Utc, Lengths = [15] });

    // Before a request is carried out the intent is durable and nothing else; after it, Cal.com has done its part and nobody here knows.
    [Theory]
    [InlineData("book", "POST reservations", true, null)]
    [InlineData("book", "POST bookings", false, null)]
    [InlineData("book", "POST bookings", true, Booked)]
    [InlineData("move", "POST reschedule", false, Booked)]
    [InlineData("move", "POST reschedule", true, Moved)]
    [InlineData("cancel", "POST cancel", false, null)]
    [InlineData("cancel", "POST cancel", true, null)]
    public async Task Both_sides_have_one_appointment_or_none(string change, string request, bool isCarriedOut, int? expected)
    {
        if (change != "book")
        {
            await using var before = Open();
            Assert.Equal(BookingRefusal.None, await before.ChangeAsync("book"));
        }
        await DieAsync(change, request, isCarriedOut);

        await using (var next = Open())
        {
            await next.Reconciler.RunAsync();
            Assert.False(change == "book" && await next.IsFreeAsync(Booked)); // as long as nobody knows, nobody else gets it
        }
        _clock.Advance(Later);
        await using var later = Open(Later);
        await later.Reconciler.RunAsync();

        var wanted = expected is { } n ? Shop.Slot(n).Start : (DateTimeOffset?)null;
        Assert.Equal(wanted, (await later.StandingAsync())?.Slot.Start);
        Assert.Equal(wanted, _server.Bookings.SingleOrDefault(booking => booking.Stands)?.Start);
        Assert.Equal((expected != Booked, expected != Moved), (await later.IsFreeAsync(Booked), await later.IsFreeAsync(Moved)));
    }

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _proxy = await DavProxy.StartAsync(_server.Address);
    }

    public async Task DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Has a process make a change, and kills it as its request reaches Cal.com, or as Cal.com is about to answer.</summary>
    private async Task DieAsync(string change, string request, bool isCarriedOut)
    {
        await using var dying = await WorkerProcess.StartAsync(File, "http", Address.AbsoluteUri, _server.ApiKey, change);
        Task<bool> KillAsync(HttpContext context)
        {
            var path = context.Request.Path.Value!.TrimEnd('/');
            if ($"{context.Request.Method} {path[(path.LastIndexOf('/') + 1)..]}" != request)
                return Task.FromResult(false);
            dying.Kill();
            return Task.FromResult(true);
        }
        if (isCarriedOut)
            _proxy.After = KillAsync;
        else
            _proxy.Before = KillAsync;
        await dying.GoAsync();
        await dying.WaitAsync();
        Assert.Equal(Killed, dying.ExitCode);
        _proxy.Before = _proxy.After = _ => Task.FromResult(false);
    }

    private string File => Path.Combine(_folder, "shop.db");

    private Uri Address => _proxy.Through(_server.ApiAddress);

    private CalComShop Open(TimeSpan later = default) => new(File, Address, _server.ApiKey, later);
}
