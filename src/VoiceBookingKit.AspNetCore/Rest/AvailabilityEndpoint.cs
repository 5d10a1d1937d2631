using System.Globalization;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.AspNetCore.Rest;

/// <summary>What is free, for clients that let people pick a time themselves.</summary>
internal sealed class AvailabilityEndpoint(BookingDesk desk)
{
    private const int MaxDays = 62;

    /// <param name="context">The request.</param>
    /// <param name="from">First day, as <c>2026-03-03</c>.</param>
    /// <param name="to">Last day; the first when left out.</param>
    /// <param name="service">A service's id; the business's only or default one when left out.</param>
    /// <param name="staff">A staff member's id; anyone when left out.</param>
    /// <param name="duration">Minutes; the service's usual when left out.</param>
    public async Task<IResult> HandleAsync(HttpContext context, string? from, string? to, string? service, string? staff, string? duration)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!TryReadDay(from, out var first) || !TryReadDay(to ?? from, out var last))
            return Problems.Invalid("'from' and 'to' are days such as 2026-03-03.");
        if (last < first || last.DayNumber - first.DayNumber >= MaxDays)
            return Problems.Invalid($"'to' lies on or after 'from', and at most {MaxDays} days are looked at.");
        if (ReadMinutes(duration, out var minutes) is { } problem)
            return problem;
        if ((service ?? desk.Business.DefaultService?.Id) is not { } serviceId)
            return Problems.Invalid("'service' is missing.");

        var query = new AvailabilityQuery(serviceId, first, last) { StaffId = staff, Duration = minutes };
        try
        {
            var found = await desk.FindSlotsAsync(query, context.RequestAborted);
            return found.Refusal is BookingRefusal.None or BookingRefusal.Past or BookingRefusal.TooFar
                ? Results.Json(Answer(found), RestJson.Default.AvailabilityAnswer)
                : Refusals.Of(found.Refusal);
        }
        catch (BookingStoreException)
        {
            return Problems.Unavailable;
        }
    }

    private AvailabilityAnswer Answer(Availability found) => new(desk.Business.Zone.Id, [.. found.Slots.Select(Show)])
    {
        UnknownStaff = found.UnknownStaffIds.Count == 0 ? null : found.UnknownStaffIds,
        StaleSince = found.StaleSince,
    };

    private FreeSlot Show(Slot slot)
    {
        var start = desk.Business.Zone.ToLocal(slot.Start);
        return new FreeSlot(
            slot.ServiceId,
            slot.StaffId,
            start,
            (int)slot.Duration.TotalMinutes,
            DateOnly.FromDateTime(start.DateTime),
            start.ToString("HH:mm", CultureInfo.InvariantCulture),
            start.ToString("h:mm tt", CultureInfo.InvariantCulture),
            desk.Business.FindStaff(slot.StaffId)?.Name ?? slot.StaffId);
    }

    private static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static IResult? ReadMinutes(string? text, out TimeSpan? minutes)
    {
        minutes = null;
        if (text is null)
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1_440)
            return Problems.Invalid("'duration' is a number of minutes.");
        minutes = TimeSpan.FromMinutes(count);
        return null;
    }
}
