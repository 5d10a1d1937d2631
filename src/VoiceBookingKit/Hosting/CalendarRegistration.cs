using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Hosting;

/// <summary>A calendar that the host added, in line as it was registered.</summary>
internal sealed record CalendarRegistration(string Name, Func<IServiceProvider, ConnectedCalendar> Connect)
{
    /// <summary>Connects all of them, or says what keeps them from working together.</summary>
    public static ConnectedCalendars ConnectAll(IServiceProvider provider)
    {
        var business = provider.GetRequiredService<Business>();
        var calendars = provider.GetServices<CalendarRegistration>().Select(registration => registration.Connect(provider)).ToList();
        var problems = ConnectedCalendars.ProblemsOf(business, calendars);
        if (calendars.Exists(calendar => calendar.Options.Write) && provider.GetRequiredService<IBookingStore>() is { Outside: null } store)
            problems = [.. problems, $"{store.GetType().Name} can't remember what stands in outside calendars, so that none can be written to: it does not implement {nameof(IOutsideStore)}."];
        return problems.Count == 0
            ? new ConnectedCalendars(business, calendars)
            : throw new OptionsValidationException(Options.DefaultName, typeof(ConnectedCalendars), problems);
    }
}
