using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Calendars;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task A_host_without_the_services_is_told_what_to_add()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        var refusal = Assert.Throws<InvalidOperationException>(() => app.MapVoiceBooking());

        Assert.Contains("AddVoiceBooking()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_named_all_at_once()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => Site.OpenAsync(endpoints: options =>
        {
            options.SigningKey = "short";
            options.MaxSockets = 0;
            options.AllowedOrigins.Add("www.example.com/page");
        }));

        Assert.Equal(
            ["VoiceBooking:Endpoints:AllowedOrigins", "VoiceBooking:Endpoints:MaxSockets", "VoiceBooking:Endpoints:SigningKey"],
            refusal.Failures.Select(failure => failure.Split(": ")[0]).Order());
    }

    [Fact]
    public async Task Health_tells_whether_the_store_can_be_read()
    {
        await using var well = await Site.OpenAsync();
        await using var ill = await Site.OpenAsync(booking => booking.UseStore<BrokenStore>());

        Assert.Equal(HttpStatusCode.OK, (await well.Http.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ill.Http.GetAsync("/health")).StatusCode);
        using var availability = await ill.Http.GetAsync("/voicebooking/availability?from=2026-03-03");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, availability.StatusCode);
    }

    [Fact]
    public async Task Health_tells_which_calendar_can_not_be_read_since_when_and_why_and_forgets_it_when_it_can()
    {
        FakeCalendar? calendar = null;
        await using var site = await Site.OpenAsync(booking => booking.AddCalendar("maya", services => calendar = new FakeCalendar(services.GetRequiredService<TimeProvider>())));
        var health = site.Services.GetRequiredService<HealthCheckService>();
        async Task<HealthReportEntry> CheckAsync() => Assert.Single((await health.CheckHealthAsync()).Entries).Value;
        Task<HttpResponseMessage> AskAsync() => site.Http.GetAsync("/voicebooking/availability?from=2026-03-03");

        Assert.Equal("not read yet", (await CheckAsync()).Data["calendar:maya"]);
        using var free = await AskAsync();
        Assert.Equal((HealthStatus.Healthy, "read 2026-03-02 14:00:00Z"), ((await CheckAsync()).Status, (await CheckAsync()).Data["calendar:maya"]));

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        calendar!.Faults = _ => CalendarFault.Unreachable;
        using var unavailable = await AskAsync();
        var ill = await CheckAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unavailable.StatusCode);
        Assert.Equal(HealthStatus.Degraded, ill.Status);
        Assert.StartsWith("The calendars maya can't be read", ill.Description, StringComparison.Ordinal);
        Assert.StartsWith("failing since 2026-03-02 14:01:00Z, last read 2026-03-02 14:00:00Z: ", Assert.IsType<string>(ill.Data["calendar:maya"]), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        calendar.Faults = null;
        using var freeAgain = await AskAsync();
        Assert.Equal((HttpStatusCode.OK, HealthStatus.Healthy), (freeAgain.StatusCode, (await CheckAsync()).Status));
    }

    private sealed class BrokenStore : IBookingStore
    {
        private static BookingStoreException Broken => new("The disk is gone.");

        public Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) => throw Broken;

        public Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default) => throw Broken;

        public Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default) => throw Broken;

        public Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) => throw Broken;

        public Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) => throw Broken;

        public Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => throw Broken;

        public Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) => throw Broken;

        public Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, TimeRange starting, CancellationToken cancellationToken = default) => throw Broken;

        public Task<IReadOnlyList<Appointment>> ListAsync(TimeRange starting, CancellationToken cancellationToken = default) => throw Broken;

        public Task<IReadOnlyList<AppointmentChange>> GetHistoryAsync(Guid id, CancellationToken cancellationToken = default) => throw Broken;

        public Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default) => throw Broken;

        public Task<IReadOnlyList<CallbackMessage>> GetMessagesAsync(DateTimeOffset since, CancellationToken cancellationToken = default) => throw Broken;
    }
}
