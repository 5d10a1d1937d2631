using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Answers requests, well or badly.</summary>
public sealed partial class CalComServer
{
    private async Task AnswerAsync(HttpContext context, CalComOperation operation, string uid, JsonObject body, CalComFault? fault)
    {
        switch (fault)
        {
            case CalComFault.Slow:
                var continued = Volatile.Read(ref _continued);
                Interlocked.Increment(ref _heldBack);
                await continued.Task.WaitAsync(context.RequestAborted);
                Interlocked.Decrement(ref _heldBack);
                break;
            case CalComFault.NoAnswer:
                await LeaveAsync(context);
                return;
            case CalComFault.Reset:
                context.Abort();
                return;
            case CalComFault.Error500:
                throw Broken();
            case CalComFault.TooMany:
                throw new CalComRefusedException(StatusCodes.Status429TooManyRequests, "ThrottlerException", "Too many requests. Please try again later.");
            case CalComFault.OldServer:
                throw CalComRefusedException.NoRoute(context.Request);
            case CalComFault.KeyRevoked:
                throw CalComRefusedException.NoKey;
            case CalComFault.TakenInBetween or CalComFault.BookedTwice:
                TakeFirst(uid, body);
                break;
        }

        var (status, json) = Perform(context.Request, operation, uid, body, evenIfTaken: fault == CalComFault.BookedTwice);
        switch (fault)
        {
            case CalComFault.DoneWithoutAnswer:
                await LeaveAsync(context);
                return;
            case CalComFault.DoneThenReset:
                context.Abort();
                return;
            case CalComFault.DoneThenError500:
                throw Broken();
            case CalComFault.Malformed:
                json = new JsonObject { ["status"] = "success", ["data"] = new JsonObject { ["busy"] = new JsonArray(new JsonObject { ["startTime"] = "2031-03-03T10:00:00Z" }) } };
                break;
        }
        await WriteAsync(context, status, json);
    }

    private Task LeaveAsync(HttpContext context)
    {
        Interlocked.Increment(ref _unanswered);
        return Task.Delay(Timeout.InfiniteTimeSpan, _clock, context.RequestAborted);
    }

    private (int Status, JsonObject Json) Perform(HttpRequest request, CalComOperation operation, string uid, JsonObject body, bool evenIfTaken)
    {
        switch (operation)
        {
            case CalComOperation.Slots:
                return (StatusCodes.Status200OK, CalComJsonForms.Success(_slots.Slots(request.Query)));
            case CalComOperation.Reserve:
                if (body["reservationDuration"] is not null && !MayChooseReservationLength)
                    throw new CalComRefusedException(StatusCodes.Status403Forbidden, "ForbiddenException", "reservationDuration can only be used for authenticated requests by the event type's owner.");
                return (StatusCodes.Status201Created, CalComJsonForms.Success(_slots.Reserve(body)));
            case CalComOperation.Release:
                return _book.Release(uid) ? (StatusCodes.Status200OK, new JsonObject { ["status"] = "success" }) : throw CalComRefusedException.Missing($"Reservation with uid={uid} not found");
            case CalComOperation.Create:
                var made = _bookings.Create(body, TakesReservations, evenIfTaken);
                Tell(made.Status == "pending" ? "BOOKING_REQUESTED" : "BOOKING_CREATED", made);
                return (StatusCodes.Status201Created, CalComJsonForms.Success(CalComJsonForms.Of(made)));
            case CalComOperation.Get:
                return (StatusCodes.Status200OK, CalComJsonForms.Success(CalComJsonForms.Of(_bookings.Get(uid))));
            case CalComOperation.List:
                return (StatusCodes.Status200OK, _bookings.List(request.Query));
            case CalComOperation.Move:
                var moved = _bookings.Move(uid, body, evenIfTaken);
                Tell("BOOKING_RESCHEDULED", moved, _book.Find(uid));
                return (StatusCodes.Status201Created, CalComJsonForms.Success(CalComJsonForms.Of(moved)));
            default:
                var cancelled = _bookings.Cancel(uid, body);
                Tell("BOOKING_CANCELLED", cancelled);
                return (StatusCodes.Status200OK, CalComJsonForms.Success(CalComJsonForms.Of(cancelled)));
        }
    }

    private void TakeFirst(string uid, JsonObject body)
    {
        var start = DateTimeOffset.Parse((string)body["start"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();
        var type = _book.Find(uid)?.EventType
            ?? _types.Find(body["eventTypeId"]?.ToString(), (string?)body["eventTypeSlug"], (string?)body["username"], (string?)body["teamSlug"])!;
        BookElsewhere(type, start);
    }

    private static CalComRefusedException Broken() => new(StatusCodes.Status500InternalServerError, "InternalServerErrorException", "Internal server error");
}
