using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Hosting;

/// <summary>Reads <c>VoiceBooking:Services</c>.</summary>
internal static class ServicesReader
{
    private const int MinutesOfDay = 24 * 60;

    private static readonly int[] UsualDurations = [30];

    public static IReadOnlyList<Service> Read(VoiceBookingOptions options, SettingProblems problems)
    {
        Service[] services = options.Services.Count == 0
            ? [ReadOne("Services", new ServiceOptions { Id = "appointment", Name = "Appointment" }, options, problems)]
            : [.. options.Services.Select((service, i) => ReadOne($"Services:{i}", service, options, problems))];
        NamesReader.RequireUnique("Services", services.Select(service => (service.Id, service.Name)), problems);
        if (services.Count(service => service.IsDefault) > 1)
            problems.Add("Services", "more than one has Default set; at most one is assumed when a caller names none.");
        return services;
    }

    private static Service ReadOne(string setting, ServiceOptions service, VoiceBookingOptions options, SettingProblems problems)
    {
        var (name, aliases) = NamesReader.Read(setting, service.Id, service.Name, service.Aliases, problems);
        for (var i = 0; i < service.Durations.Count; i++)
            problems.Range($"{setting}:Durations:{i}", service.Durations[i], 1, MinutesOfDay);
        if (service.Durations.Distinct().Count() < service.Durations.Count)
            problems.Add($"{setting}:Durations", "a length is there twice.");
        problems.Range($"{setting}:BufferBefore", service.BufferBefore, 0, MinutesOfDay);
        problems.Range($"{setting}:BufferAfter", service.BufferAfter, 0, MinutesOfDay);
        problems.Length($"{setting}:Description", service.Description, 1_000);
        problems.Line($"{setting}:Price", service.Price, 50);
        var reminders = ReadReminders(setting, service.Reminders, problems);
        for (var i = 0; i < service.Staff.Count; i++)
        {
            if (!options.Staff.Any(staff => string.Equals(staff.Id, service.Staff[i], StringComparison.OrdinalIgnoreCase)))
                problems.Add($"{setting}:Staff:{i}", $"'{service.Staff[i]}' is not the Id of anyone in {VoiceBookingOptions.Section}:Staff.");
        }

        return new Service
        {
            Id = service.Id,
            Name = name,
            Durations = [.. (service.Durations.Count == 0 ? UsualDurations : service.Durations).Select(minutes => TimeSpan.FromMinutes(minutes))],
            Description = service.Description,
            Aliases = aliases,
            BufferBefore = TimeSpan.FromMinutes(service.BufferBefore),
            BufferAfter = TimeSpan.FromMinutes(service.BufferAfter),
            Price = service.Price,
            StaffIds = [.. service.Staff],
            IsDefault = service.Default,
            Reminders = reminders,
        };
    }

    private static List<Reminder> ReadReminders(string setting, IList<string> texts, SettingProblems problems)
    {
        var reminders = new List<Reminder>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (Reminder.TryParse(texts[i], out var reminder))
                reminders.Add(reminder);
            else
                problems.Add($"{setting}:Reminders:{i}", $"'{texts[i]}' is not a reminder. Write '24h', '90m' or '1d at 18:00', of at most 60 days.");
        }
        return reminders;
    }
}
