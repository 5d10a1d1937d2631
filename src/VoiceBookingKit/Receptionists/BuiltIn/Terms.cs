using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Fits service, length and staff together, and says when they don't fit.</summary>
internal static class Terms
{
    public static Wish Apply(Turn turn, Wish wish, Understanding heard)
    {
        var business = turn.Voice.Business;
        if (heard.ServiceId is { } named && named != wish.ServiceId)
            wish = wish with { ServiceId = named, Duration = null };
        if (heard.Duration is { } duration)
            wish = WithDuration(turn, wish, duration);
        if (heard.AnyStaff)
            wish = wish with { StaffId = null };
        if (heard.StaffId is { } staff)
            wish = wish with { StaffId = staff };
        return Performed(turn, business, wish);
    }

    /// <summary>An appointment that moves keeps what it is and how long it takes; with whom may change.</summary>
    public static Wish ApplyToMove(Turn turn, Wish wish, Understanding heard, AppointmentView subject)
    {
        var slot = subject.Appointment.Slot;
        if ((heard.ServiceId is { } service && service != slot.ServiceId) || (heard.Duration is { } duration && duration != slot.Duration))
            turn.Say(turn.Phrases.KeepsTerms, ("service", subject.ServiceName), ("duration", turn.Voice.Duration(slot.Duration)));
        return Apply(turn, wish, heard with { ServiceId = null, Duration = null });
    }

    /// <summary>A length that the service doesn't come in is a wish for the service that does.</summary>
    private static Wish WithDuration(Turn turn, Wish wish, TimeSpan duration)
    {
        var business = turn.Voice.Business;
        var service = business.FindService(wish.ServiceId) ?? business.DefaultService;
        if (service?.Durations.Contains(duration) == true)
            return wish with { ServiceId = service.Id, Duration = duration };
        if (business.Services.FirstOrDefault(other => other.Durations.Contains(duration)) is { } fitting && wish.ServiceId is null)
            return wish with { ServiceId = fitting.Id, Duration = duration };
        if (business.Services.FirstOrDefault(other => other.DefaultDuration == duration) is { } other)
            return wish with { ServiceId = other.Id, Duration = duration };
        if (service is not null)
            turn.Say(turn.Phrases.ServiceLength,
                ("service", service.Name), ("duration", turn.Voice.List(service.Durations.Select(turn.Voice.Duration), either: true)));
        return wish;
    }

    private static Wish Performed(Turn turn, Business business, Wish wish)
    {
        if (business.FindService(wish.ServiceId) is not { } service || business.FindStaff(wish.StaffId) is not { } staff)
            return wish;
        var performers = business.StaffFor(service).ToList();
        if (performers.Contains(staff))
            return wish;
        turn.Say(turn.Phrases.NoStaffForService,
            ("staff", staff.Name), ("service", service.Name), ("others", turn.Voice.List(performers.Take(3).Select(performer => performer.Name), either: true)));
        return wish with { StaffId = null };
    }
}
