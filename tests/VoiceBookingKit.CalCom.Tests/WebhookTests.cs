using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceBookingKit.CalCom.Webhooks;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task What_is_booked_there_is_told_with_its_customer_service_and_staff()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed(), new CalComEventTypeSeed { Id = 1002, Username = "leo" });
        var told = new ToldChanges();
        var receiver = Receiver(world, told, options => options.EventTypes["visit"].Staff["leo"] = new CalComEventType { Id = 1002 });
        var booking = world.Server.BookElsewhere(new CalComEventTypeSeed { Id = 1002, Username = "leo" }, CalComWorld.At(10));

        Assert.Equal(WebhookOutcome.Accepted, await DeliverAsync(receiver, world.Server.Deliveries[^1]));

        var change = Assert.Single(told.All);
        Assert.Equal(("calcom", CalendarChangeKind.Created, booking.Uid, CalComWorld.At(10)), (change.Calendar, change.Kind, change.Entry.Id, change.Entry.Start));
        Assert.Equal(("visit", "leo", null), (change.ServiceId, change.StaffId, change.Key));
        Assert.Equal(("Third Party", "third-party@example.com", "+442071234567", "Europe/London"), (change.Customer!.Name, change.Customer.Email, change.Customer.Phone, change.Customer.TimeZone));
    }

    [Fact]
    public async Task What_we_wrote_carries_our_key()
    {
        await using var world = await CalComWorld.StartAsync();
        var told = new ToldChanges();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        await world.Calendar().CreateAsync(appointment);

        await DeliverAsync(Receiver(world, told), Assert.Single(world.Server.Deliveries));

        Assert.Equal(appointment.Key, Assert.Single(told.All).Key);
    }

    [Fact]
    public async Task A_move_there_is_told_with_the_id_before_it_and_keeps_our_key()
    {
        await using var world = await CalComWorld.StartAsync();
        var told = new ToldChanges();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await world.Calendar().CreateAsync(appointment)).Entry!;
        var moved = world.Server.MoveElsewhere(entry.Id, CalComWorld.At(12), keepMetadata: false);

        await DeliverAsync(Receiver(world, told), world.Server.Deliveries[^1]);

        var change = Assert.Single(told.All);
        Assert.Equal((CalendarChangeKind.Moved, moved.Uid, entry.Id, appointment.Key), (change.Kind, change.Entry.Id, change.PreviousId, change.Key));
        Assert.Equal(CalComWorld.At(12), change.Entry.Start);
    }

    [Fact]
    public async Task A_cancelling_there_is_told_with_its_reason()
    {
        await using var world = await CalComWorld.StartAsync();
        var told = new ToldChanges();
        var booking = world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        world.Server.CancelElsewhere(booking.Uid, "The host is ill.");

        await DeliverAsync(Receiver(world, told), world.Server.Deliveries[^1]);

        var change = Assert.Single(told.All);
        Assert.Equal((CalendarChangeKind.Cancelled, booking.Uid, true, "The host is ill."), (change.Kind, change.Entry.Id, change.Entry.IsCancelled, change.Note));
    }

    [Fact]
    public async Task In_any_order_and_any_number_the_last_thing_told_is_what_is_so()
    {
        await using var world = await CalComWorld.StartAsync();
        var booking = world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        var moved = world.Server.MoveElsewhere(booking.Uid, CalComWorld.At(12));
        var again = world.Server.MoveElsewhere(moved.Uid, CalComWorld.At(14));
        world.Server.CancelElsewhere(again.Uid);
        var deliveries = world.Server.Deliveries;
        var random = new Random(7);

        for (var round = 0; round < 30; round++)
        {
            var told = new ToldChanges();
            var receiver = Receiver(world, told);
            foreach (var delivery in Enumerable.Range(0, 8).Select(_ => deliveries[random.Next(deliveries.Count)]))
                Assert.Equal(WebhookOutcome.Accepted, await DeliverAsync(receiver, delivery));

            Assert.Equal((CalendarChangeKind.Cancelled, again.Uid), (told.All[^1].Kind, told.All[^1].Entry.Id));
            Assert.Single(told.All.Where(change => change.Kind == CalendarChangeKind.Cancelled).Distinct());
            Assert.All(told.All.Where(change => change.Kind == CalendarChangeKind.Moved), change => Assert.NotNull(change.PreviousId));
        }
    }

    [Fact]
    public async Task What_waits_for_its_host_is_told_when_it_is_confirmed_and_when_it_is_rejected()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { NeedsConfirmation = true });
        var told = new ToldChanges();
        var receiver = Receiver(world, told);
        var type = new CalComEventTypeSeed { NeedsConfirmation = true };

        var wanted = world.Server.BookElsewhere(type, CalComWorld.At(10));
        await DeliverAsync(receiver, world.Server.Deliveries[^1]);
        Assert.Empty(told.All);

        world.Server.ConfirmElsewhere(wanted.Uid);
        await DeliverAsync(receiver, world.Server.Deliveries[^1]);
        Assert.Equal(CalendarChangeKind.Created, Assert.Single(told.All).Kind);

        var unwanted = world.Server.BookElsewhere(type, CalComWorld.At(12));
        world.Server.CancelElsewhere(unwanted.Uid);
        await DeliverAsync(receiver, world.Server.Deliveries[^1]);
        Assert.Equal((CalendarChangeKind.Cancelled, unwanted.Uid), (told.All[^1].Kind, told.All[^1].Entry.Id));
    }

    [Fact]
    public async Task What_changes_no_appointment_is_accepted_and_not_told()
    {
        await using var world = await CalComWorld.StartAsync();
        var told = new ToldChanges();
        var booking = world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        world.Server.MarkAbsentElsewhere(booking.Uid);
        var receiver = Receiver(world, told);

        Assert.Equal(WebhookOutcome.Accepted, await DeliverAsync(receiver, world.Server.Deliveries[^1]));
        Assert.Equal(WebhookOutcome.Accepted, await DeliverAsync(receiver, world.Server.Sign("PING", """{"triggerEvent":"PING","createdAt":"2031-03-03T10:00:00Z","payload":{"type":"Test"}}"""u8.ToArray())));
        Assert.Equal(WebhookOutcome.Accepted, await DeliverAsync(receiver, world.Server.Sign("OTHER", """{"triggerEvent":"BOOKING_CREATED","payload":{"uid":"nobody-has-it"}}"""u8.ToArray())));
        Assert.Empty(told.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    public async Task A_signature_is_taken_in_both_spellings(string prefix)
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        var delivery = world.Server.Deliveries[^1];

        Assert.Equal("BOOKING_CREATED", CalComWebhook.Read(delivery.Body, prefix + delivery.Signature, world.Server.WebhookSecret)!.Trigger);
    }

    [Fact]
    public async Task What_cal_com_did_not_sign_is_not_looked_at()
    {
        await using var world = await CalComWorld.StartAsync();
        var told = new ToldChanges();
        var receiver = Receiver(world, told);
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        var delivery = world.Server.Deliveries[^1];
        var changed = delivery with { Body = [.. delivery.Body, (byte)' '] };
        string?[] forged = [null, "", "no-secret-provided", "sha256=", delivery.Signature[..^2], delivery.Signature + "00", new string('0', 64), $"md5={delivery.Signature}", new string('é', 64)];

        Assert.Equal(WebhookOutcome.NotGenuine, await DeliverAsync(receiver, changed));
        foreach (var signature in forged)
            Assert.Equal(WebhookOutcome.NotGenuine, await receiver.ReceiveAsync(Delivery(delivery.Body, signature)));
        Assert.Equal(WebhookOutcome.NotGenuine, await DeliverAsync(Receiver(world, told, options => options.WebhookSecret = null), delivery));
        Assert.Equal(WebhookOutcome.NotGenuine, await DeliverAsync(Receiver(world, told, options => options.WebhookSecret = "another secret"), delivery));
        Assert.Empty(told.All);
        Assert.Empty(world.Server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"triggerEvent":7}""")]
    [InlineData("""{"triggerEvent":"BOOKING_CREATED","payload":"x"}""")]
    public async Task What_is_signed_and_nonsense_is_unreadable(string body)
    {
        await using var world = await CalComWorld.StartAsync();

        Assert.Equal(WebhookOutcome.Unreadable, await DeliverAsync(Receiver(world, new ToldChanges()), world.Server.Sign("nonsense", Encoding.UTF8.GetBytes(body))));
    }

    [Fact]
    public async Task What_can_not_be_looked_up_now_is_asked_for_again()
    {
        await using var world = await CalComWorld.StartAsync();
        var told = new ToldChanges();
        var receiver = Receiver(world, told);
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10));
        world.Server.Fail(CalComOperation.Get, CalComFault.Error500);

        Assert.Equal(WebhookOutcome.TryAgain, await DeliverAsync(receiver, world.Server.Deliveries[^1]));
        Assert.Equal(WebhookOutcome.Accepted, await DeliverAsync(receiver, world.Server.Deliveries[^1]));
        Assert.Single(told.All);
    }

    private static CalComWebhookReceiver Receiver(CalComWorld world, ToldChanges told, Action<CalComOptions>? configure = null) =>
        new("calcom", world.Connect(configure), () => told, NullLogger.Instance);

    private static Task<WebhookOutcome> DeliverAsync(CalComWebhookReceiver receiver, CalComDelivery delivery) =>
        receiver.ReceiveAsync(Delivery(delivery.Body, delivery.Signature));

    private static WebhookDelivery Delivery(byte[] body, string? signature) =>
        new(body, signature is null ? [] : new Dictionary<string, string> { ["x-cal-signature-256"] = signature });

    private sealed class ToldChanges : ICalendarChanges
    {
        public List<CalendarChange> All { get; } = [];

        public Task<CalendarChangeOutcome> ApplyAsync(CalendarChange change, CancellationToken cancellationToken = default)
        {
            All.Add(change);
            return Task.FromResult(CalendarChangeOutcome.Applied);
        }
    }
}
