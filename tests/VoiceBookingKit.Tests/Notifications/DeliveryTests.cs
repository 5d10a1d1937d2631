using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.Tests.Notifications;

public sealed class DeliveryTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Thursday = TellingSalon.At(2026, 3, 5, 14);

    private readonly TellingSalon _salon = new();

    [Fact]
    public async Task Each_change_is_told_to_the_customer_and_to_the_business_with_the_sequence_of_its_appointment()
    {
        var booked = await _salon.BookAsync(Thursday);
        var moved = await _salon.MoveAsync(booked, Thursday.AddDays(1));
        await _salon.CancelAsync(moved, "ill");

        var sent = await _salon.DeliverAsync();

        var toCustomer = sent.Where(mail => mail.To[0].Email == "ana@example.com").ToList();
        Assert.Equal(["Your appointment is booked", "Your appointment has moved", "Your appointment is cancelled"], toCustomer.Select(mail => mail.Text.Split('\n')[0]));
        Assert.Equal([0, 1, 2], toCustomer.Select(mail => mail.Calendar!.Events.Single().Sequence));
        Assert.Equal([booked.Slot.Start, moved.Slot.Start, moved.Slot.Start], toCustomer.Select(mail => mail.Calendar!.Events.Single().Start));
        Assert.Single(toCustomer.Select(mail => mail.Calendar!.Events.Single().Uid).Distinct());
        Assert.Equal(3, sent.Count(mail => mail.To[0].Email == "hello@salon.example"));
        Assert.Equal(6, sent.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task What_is_refused_or_never_committed_is_told_to_nobody()
    {
        var booked = await _salon.BookAsync(Thursday);
        await _salon.DeliverAsync();
        var taken = await _salon.Desk.BookAsync(new BookRequest(booked.Slot, new Customer("Ben", "ben@example.com"), "k", "call-2"));
        var stale = await _salon.Desk.CancelAsync(new CancelRequest(booked.Id, 7, "k2", "call-2"));

        Assert.Equal((BookingRefusal.Taken, BookingRefusal.ChangedMeanwhile), (taken.Refusal, stale.Refusal));
        Assert.Empty(await _salon.DeliverAsync());
    }

    [Fact]
    public async Task A_request_that_is_repeated_is_told_once()
    {
        var request = new BookRequest(new Slot("haircut", "maya", Thursday, Thursday.AddMinutes(30)), new Customer("Ana", "ana@example.com"), "same", "call-1");
        await _salon.Desk.BookAsync(request);
        await _salon.Desk.BookAsync(request);

        Assert.Equal(2, (await _salon.DeliverAsync()).Count);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_for_an_hour_delays_mails_and_keeps_their_order()
    {
        var begin = _salon.Clock.GetUtcNow();
        _salon.Sender.OnSend = (_, _) => _salon.Clock.GetUtcNow() < begin.AddHours(1) ? throw new DeliveryException("The server can't be reached.") : Task.CompletedTask;
        var booked = await _salon.BookAsync(Thursday);
        await _salon.MoveAsync(booked, Thursday.AddHours(2));

        var attempts = 0;
        for (var minute = 0; minute < 60; minute++)
        {
            attempts += await _salon.Outbox.DeliverDueAsync();
            _salon.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Empty(_salon.Sender.Sent);
        Assert.InRange(attempts, 8, 20);

        for (var minute = 0; minute < 90; minute++)
        {
            await _salon.Outbox.DeliverDueAsync();
            _salon.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Equal([0, 1], _salon.Sender.Sent.Where(mail => mail.To[0].Email == "ana@example.com").Select(mail => mail.Calendar!.Events[0].Sequence));
        Assert.Empty(await _salon.ListAsync(OutboxState.Pending));
    }

    [Fact]
    public async Task A_refused_recipient_is_a_dead_letter_that_an_operator_sees_and_sends_again()
    {
        _salon.Sender.OnSend = (mail, _) => mail.To[0].Email == "ana@example.com" ? throw new DeliveryException("550 no such user") { IsPermanent = true } : Task.CompletedTask;
        var booked = await _salon.BookAsync(Thursday);
        var other = await _salon.BookAsync(Thursday.AddHours(3), customer => customer with { Email = "ben@example.com" });
        await _salon.DeliverAsync();

        var dead = Assert.Single(await _salon.ListAsync(OutboxState.Dead));
        Assert.Equal((booked.Id, "mail-customer", "550 no such user", 1), (dead.AppointmentId, dead.Channel, dead.Problem, dead.Attempts));
        Assert.Contains(_salon.Sender.Sent, mail => mail.To[0].Email == other.Customer.Email);

        _salon.Sender.OnSend = null;
        Assert.True(await _salon.Outbox.ResendAsync(dead.Id));
        var resent = Assert.Single(await _salon.DeliverAsync());
        Assert.StartsWith(dead.Id.ToString("N"), resent.MessageId, StringComparison.Ordinal);
        Assert.False(await _salon.Outbox.ResendAsync(dead.Id));
    }

    [Fact]
    public async Task A_channel_that_breaks_gives_up_after_its_attempts_and_keeps_nobody_else_waiting()
    {
        _salon.Sender.OnSend = (mail, _) => mail.To[0].Email == "ana@example.com" ? throw new InvalidOperationException("ana@example.com broke it") : Task.CompletedTask;
        await _salon.BookAsync(Thursday);

        for (var i = 0; i < 30; i++)
        {
            await _salon.Outbox.DeliverDueAsync();
            _salon.Clock.Advance(TimeSpan.FromHours(5));
        }

        var dead = Assert.Single(await _salon.ListAsync(OutboxState.Dead));
        Assert.Equal(20, dead.Attempts);
        Assert.DoesNotContain("ana", dead.Problem, StringComparison.Ordinal);
        Assert.Single(_salon.Sender.Sent);
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_left_at_the_deadline()
    {
        _salon.Sender.OnSend = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
        await _salon.BookAsync(Thursday);

        var delivering = _salon.Outbox.DeliverDueAsync();
        while (!delivering.IsCompleted)
        {
            _salon.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var pending = await _salon.ListAsync(OutboxState.Pending);
        Assert.Equal(2, pending.Count);
        Assert.All(pending, entry => Assert.Equal("The receiver did not answer within 60 s.", entry.Problem));
    }

    [Fact]
    public async Task An_answer_that_asks_for_patience_gets_it()
    {
        _salon.Sender.OnSend = (_, _) => throw new DeliveryException("slow down") { RetryAfter = TimeSpan.FromMinutes(10) };
        await _salon.BookAsync(Thursday);
        await _salon.DeliverAsync();

        Assert.All(await _salon.ListAsync(OutboxState.Pending), entry => Assert.Equal(_salon.Clock.GetUtcNow().AddMinutes(10), entry.DueAt));
    }

    [Fact]
    public async Task A_second_delivery_of_an_entry_has_the_same_message_id_and_calendar()
    {
        var first = new List<OutgoingMessage>();
        _salon.Sender.OnSend = (mail, _) =>
        {
            first.Add(mail);
            throw new DeliveryException("The answer got lost.");
        };
        var booked = await _salon.BookAsync(Thursday);
        await _salon.DeliverAsync();
        _salon.Sender.OnSend = null;
        await _salon.MoveAsync(booked, Thursday.AddHours(1));

        var sent = (await _salon.AdvanceAsync(_salon.Clock.GetUtcNow().AddMinutes(2))).Where(mail => mail.Calendar?.Events[0].Sequence == 0).ToList();

        var (lost, again) = (first.Single(mail => mail.Calendar is not null), Assert.Single(sent));
        Assert.Equal((lost.MessageId, lost.Calendar!.ToText(), lost.Text), (again.MessageId, again.Calendar!.ToText(), again.Text));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _salon.DisposeAsync();
}
