using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Changes;

namespace VoiceBookingKit.CalCom.Webhooks;

/// <summary>Takes over what is booked, moved and cancelled in Cal.com itself.</summary>
internal sealed partial class CalComWebhookReceiver(string calendar, CalComConnection connection, Func<ICalendarChanges> changes, ILogger logger) : IWebhookReceiver
{
    private static readonly string[] OfInterest = ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_REQUESTED", "BOOKING_REJECTED"];

    private readonly BookingHistory _history = new(calendar, connection);

    public string Name => calendar;

    public async Task<WebhookOutcome> ReceiveAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        if (connection.Options.WebhookSecret is not { } secret)
        {
            NoSecret(logger, calendar);
            return WebhookOutcome.NotGenuine;
        }
        try
        {
            var webhook = CalComWebhook.Read(delivery.Body, SignatureOf(delivery), secret);
            if (webhook is null)
                return WebhookOutcome.NotGenuine;
            // Whether somebody came, and whether they paid, changes no appointment.
            if (webhook.BookingUid is null || !OfInterest.Contains(webhook.Trigger))
                return WebhookOutcome.Accepted;

            foreach (var change in await _history.ReadAsync(webhook, cancellationToken))
                Told(logger, calendar, change.Entry.Id, change.Kind, await changes().ApplyAsync(change, cancellationToken));
            return WebhookOutcome.Accepted;
        }
        catch (FormatException)
        {
            return WebhookOutcome.Unreadable;
        }
        catch (Exception unreachable) when (unreachable is CalendarProviderException or BookingStoreException)
        {
            Late(logger, unreachable, calendar);
            return WebhookOutcome.TryAgain;
        }
    }

    private static string? SignatureOf(WebhookDelivery delivery) =>
        delivery.Headers.FirstOrDefault(header => header.Key.Equals(CalComSignature.Header, StringComparison.OrdinalIgnoreCase)).Value;

    [LoggerMessage(1, LogLevel.Warning, "A webhook was refused: set VoiceBooking:Calendars:{Calendar}:WebhookSecret to the secret that it has in Cal.com.")]
    private static partial void NoSecret(ILogger logger, string calendar);

    [LoggerMessage(2, LogLevel.Information, "Calendar {Calendar}: entry {Entry} was {Kind} in Cal.com: {Outcome}.")]
    private static partial void Told(ILogger logger, string calendar, string entry, CalendarChangeKind kind, CalendarChangeOutcome outcome);

    [LoggerMessage(3, LogLevel.Warning, "Calendar {Calendar}: a webhook could not be worked on; Cal.com is asked to send it again.")]
    private static partial void Late(ILogger logger, Exception exception, string calendar);
}
