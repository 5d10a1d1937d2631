using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom;

/// <summary>Which event type a service and staff member are in Cal.com, and the other way round.</summary>
internal sealed class EventTypeMap(CalComOptions options)
{
    /// <summary>Whether any of the staff has an event type of their own.</summary>
    public bool DiffersByStaff { get; } = options.EventTypes.Values.Any(type => type.Staff.Count > 0);

    /// <summary>The one to book.</summary>
    /// <exception cref="CalendarProviderException">None is named; the message says which setting to write.</exception>
    public CalComEventType For(string serviceId, string staffId)
    {
        var type = options.EventTypes.TryGetValue(serviceId, out var found) ? Of(found, staffId) : null;
        return type ?? throw Missing(serviceId);
    }

    /// <summary>All that answer a question about any service, or any staff member.</summary>
    /// <exception cref="CalendarProviderException">None is named, so nothing can be said to be free.</exception>
    public IReadOnlyList<CalComEventType> AllFor(string? serviceId, string? staffId)
    {
        var services = serviceId is null ? [.. options.EventTypes.Values] : options.EventTypes.TryGetValue(serviceId, out var found) ? new[] { found } : [];
        CalComEventType[] types =
        [
            .. from service in services
               from type in staffId is null ? [service, .. service.Staff.Values] : new[] { Of(service, staffId) }
               where type is { IsNamed: true }
               select type,
        ];
        return types.Length > 0 ? types : throw Missing(serviceId ?? "*");
    }

    /// <summary>What an event type books here: its service, and its staff member where it is one person's. Null for event types that are not this business's.</summary>
    public (string ServiceId, string? StaffId)? Find(int? id, string? slug)
    {
        foreach (var (serviceId, type) in options.EventTypes)
        {
            foreach (var (staffId, own) in type.Staff)
            {
                if (Is(own, id, slug))
                    return (serviceId, staffId);
            }
            if (Is(type, id, slug))
                return (serviceId, null);
        }
        return null;
    }

    /// <summary>Whether a booking is of this event type, as far as can be told.</summary>
    public static bool IsOf(CalComEventType type, CalComBooking booking) =>
        type.Id is { } id ? (booking.EventTypeId ?? booking.EventType?.Id) is not { } theirs || theirs == id
            : booking.EventType?.Slug is not { } slug || slug == type.Slug;

    private static bool Is(CalComEventType type, int? id, string? slug) => type.Id is { } known ? known == id : type.Slug is not null && type.Slug == slug;

    private static CalComEventType? Of(CalComEventType service, string staffId) =>
        service.Staff.TryGetValue(staffId, out var own) ? own : service.IsNamed ? service : null;

    private static CalendarProviderException Missing(string serviceId) =>
        new($"No event type of Cal.com is named for this service and staff member: set {CalComFailures.SettingOf(serviceId)}.") { IsTransient = false };
}
