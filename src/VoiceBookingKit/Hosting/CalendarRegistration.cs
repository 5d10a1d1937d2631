using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Hosting;

/// <summary>A calendar that the host added, in line as it was registered.</summary>
internal sealed record CalendarRegistration(string Name, Func<IServiceProvider, ConnectedCalendar> Connect)
{
    /// <summary>Connects all of them, or says what keeps them from working together.</summary>
    public static ConnectedCalendars ConnectAll(IServiceProvider provider, IEnumerable<CalendarRegistration> registrations, Business business)
    {
        var calendars = registrations.Select(registration => registration.Connect(provider)).ToList();
        var problems = ConnectedCalendars.ProblemsOf(business, calendars);
        return problems.Count == 0
            ? new ConnectedCalendars(business, calendars)
            : throw new OptionsValidationException(Options.DefaultName, typeof(ConnectedCalendars), problems);
    }
}
