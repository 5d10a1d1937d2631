using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Which requests there are, and which versions of the API know them.</summary>
internal static class CalComVersions
{
    private const string Slots = "2024-09-04";
    private static readonly string[] Bookings = ["2024-08-13", "2026-02-25"];

    /// <summary>What a request is for.</summary>
    /// <exception cref="CalComRefusedException">Its version doesn't know it: the header is missing, mistyped or another route's.</exception>
    public static (CalComOperation Operation, string Uid) Route(HttpRequest request)
    {
        var parts = request.Path.Value!.Trim('/').Split('/');
        var version = request.Headers["cal-api-version"].ToString();
        (CalComOperation? operation, string uid) = (request.Method, parts) switch
        {
            ("GET", ["v2", "slots"]) => (CalComOperation.Slots, ""),
            ("POST", ["v2", "slots", "reservations"]) => (CalComOperation.Reserve, ""),
            ("DELETE", ["v2", "slots", "reservations", var claim]) => (CalComOperation.Release, claim),
            ("POST", ["v2", "bookings"]) => (CalComOperation.Create, ""),
            ("GET", ["v2", "bookings"]) => (CalComOperation.List, ""),
            ("GET", ["v2", "bookings", var read]) => (CalComOperation.Get, read),
            ("POST", ["v2", "bookings", var moved, "reschedule"]) => (CalComOperation.Move, moved),
            ("POST", ["v2", "bookings", var cancelled, "cancel"]) => (CalComOperation.Cancel, cancelled),
            _ => ((CalComOperation?)null, ""),
        };
        var known = operation switch
        {
            null => false,
            CalComOperation.Slots or CalComOperation.Reserve or CalComOperation.Release => version == Slots,
            _ => Bookings.Contains(version),
        };
        return known ? (operation!.Value, Uri.UnescapeDataString(uid)) : throw CalComRefusedException.NoRoute(request);
    }
}
