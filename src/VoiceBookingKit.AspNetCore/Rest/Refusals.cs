using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.AspNetCore.Rest;

/// <summary>Says over HTTP why the desk refused.</summary>
internal static class Refusals
{
    /// <summary>The problem, with the refusal's name in snake case as its code.</summary>
    public static IResult Of(BookingRefusal refusal) =>
        Problems.Of(StatusOf(refusal), JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.ToString()), DetailOf(refusal));

    private static int StatusOf(BookingRefusal refusal) => refusal switch
    {
        BookingRefusal.Taken or BookingRefusal.DayFull or BookingRefusal.TooManyOpen or BookingRefusal.ChangedMeanwhile or BookingRefusal.KeyReused => StatusCodes.Status409Conflict,
        BookingRefusal.Unavailable => StatusCodes.Status503ServiceUnavailable,
        BookingRefusal.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string DetailOf(BookingRefusal refusal) => refusal switch
    {
        BookingRefusal.UnknownService => "There is no such service.",
        BookingRefusal.UnknownStaff => "Nobody of that id performs this service.",
        BookingRefusal.InvalidDuration => "The service can't be booked for that long.",
        BookingRefusal.Past => "That time has passed.",
        BookingRefusal.TooSoon => "That is sooner than appointments can be booked.",
        BookingRefusal.TooFar => "That is further ahead than appointments can be booked.",
        BookingRefusal.Closed => "Nobody works then.",
        BookingRefusal.OffGrid => "Appointments don't start at that minute.",
        BookingRefusal.Taken => "That time has just been taken; choose another.",
        BookingRefusal.DayFull => "That day has all the appointments that it may have.",
        BookingRefusal.InvalidName => "Give a name of 1 to 100 characters.",
        BookingRefusal.InvalidEmail => "Give an email address that mail can be sent to.",
        BookingRefusal.InvalidPhone => "Give a phone number that can be called, such as +12025550123.",
        BookingRefusal.NotesTooLong => "Notes have at most 1,000 characters.",
        BookingRefusal.TooManyOpen => "This email address has as many appointments to come as it may have.",
        BookingRefusal.Unavailable => "A calendar can't be reached, and nothing was done; send the same request again in a while.",
        BookingRefusal.KeyReused => "This Idempotency-Key was used for something else; make a new one for each booking.",
        _ => "That can't be done.",
    };
}
