using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Books, reads, lists, moves and cancels.</summary>
internal sealed class CalComBookingsEndpoint(CalComBook book, CalComEventTypes types, TimeProvider clock)
{
    private const int UsualPage = 100;
    private const int LargestPage = 250;

    public CalComStoredBooking Create(JsonObject body, bool takesReservations, bool evenIfTaken) =>
        book.Add(CalComCreateForm.Read(body, types, takesReservations), (string?)body["reservedSlotUid"], evenIfTaken);

    public CalComStoredBooking Get(string uid) => book.Find(uid) ?? throw CalComRefusedException.Missing($"Booking with uid={uid} was not found in the database");

    public CalComStoredBooking Move(string uid, JsonObject body, bool evenIfTaken)
    {
        RequireKnown(body, "start", "reschedulingReason", "rescheduledBy");
        return DateTimeOffset.TryParse((string?)body["start"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? book.Move(uid, start.ToUniversalTime(), evenIfTaken)
            : throw CalComRefusedException.Wrong("start", "start must be a valid ISO 8601 date string");
    }

    public CalComStoredBooking Cancel(string uid, JsonObject body)
    {
        RequireKnown(body, "cancellationReason", "cancelSubsequentBookings", "seatUid");
        if (book.Find(uid) is { Stands: true } && string.IsNullOrEmpty((string?)body["cancellationReason"]))
            throw CalComRefusedException.Bad("Cancellation reason is required when you are the host");
        return book.End(uid, "cancelled", (string?)body["cancellationReason"]);
    }

    public JsonObject List(IQueryCollection query)
    {
        var take = int.TryParse(query["take"], CultureInfo.InvariantCulture, out var size) ? size : UsualPage;
        var skip = int.TryParse(query["skip"], CultureInfo.InvariantCulture, out var from) ? from : 0;
        if (take is < 1 or > LargestPage)
            throw CalComRefusedException.Bad("Bad Request Exception");
        var statuses = query["status"] is { Count: > 0 } status ? status.ToString().Split(',') : ["upcoming"];
        var found = book.All.Where(booking => statuses.Any(wanted => Has(booking, wanted)) && Matches(booking, query)).ToList();
        found.Sort((one, other) => query["sortCreated"] == "desc" ? other.Id.CompareTo(one.Id) : one.Start.CompareTo(other.Start));

        var page = found.Skip(skip).Take(take).ToList();
        return new JsonObject
        {
            ["status"] = "success",
            ["data"] = new JsonArray([.. page.Select(booking => (JsonNode)CalComJsonForms.Of(booking))]),
            ["pagination"] = new JsonObject
            {
                ["returnedItems"] = page.Count,
                ["totalItems"] = found.Count,
                ["itemsPerPage"] = take,
                ["remainingItems"] = Math.Max(0, found.Count - skip - page.Count),
                ["currentPage"] = skip / take + 1,
                ["totalPages"] = (found.Count + take - 1) / take,
                ["hasNextPage"] = skip + page.Count < found.Count,
                ["hasPreviousPage"] = skip > 0,
            },
        };
    }

    private bool Has(CalComStoredBooking booking, string status) => status switch
    {
        "upcoming" => booking.Stands && booking.End >= clock.GetUtcNow(),
        "past" => booking.Stands && booking.End < clock.GetUtcNow(),
        "cancelled" => !booking.Stands,
        "unconfirmed" => booking.Status == "pending",
        "recurring" => false,
        _ => throw CalComRefusedException.Bad("Bad Request Exception"),
    };

    private static bool Matches(CalComStoredBooking booking, IQueryCollection query) =>
        (!query.TryGetValue("attendeeEmail", out var email) || booking.Attendee.Email == email.ToString().Trim().Replace(' ', '+'))
        && (!Time(query, "afterStart", out var after) || booking.Start >= after)
        && (!Time(query, "beforeEnd", out var before) || booking.End <= before);

    private static bool Time(IQueryCollection query, string name, out DateTimeOffset time)
    {
        time = default;
        return query.TryGetValue(name, out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private static void RequireKnown(JsonObject body, params string[] known)
    {
        if (body.Select(property => property.Key).Where(key => !known.Contains(key)).ToList() is { Count: > 0 } unknown)
            throw CalComRefusedException.Unknown(unknown);
    }
}
