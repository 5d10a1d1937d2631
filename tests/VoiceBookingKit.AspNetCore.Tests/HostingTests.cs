using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;

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
