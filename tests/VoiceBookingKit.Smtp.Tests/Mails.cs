using System.Text.Json;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Notifications.Mail;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Smtp.Tests.Server;

namespace VoiceBookingKit.Smtp.Tests;

/// <summary>Mails to send, and what a reader made of them.</summary>
internal static class Mails
{
    public static SmtpSender SenderTo(MailServer server, Action<SmtpOptions>? change = null)
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, CertificateJudge = (_, _, _, _) => true };
        change?.Invoke(options);
        return new SmtpSender(Options.Create(options), new PickupFolder(Options.Create(options)));
    }

    public static OutgoingMessage Plain(string to = "ana@example.com", string subject = "Hello", string text = "Hello Ana.\n", string? name = "Ana Díaz") => new()
    {
        MessageId = $"{Guid.NewGuid():N}@salon.example",
        Date = new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.Zero),
        From = new MessageAddress("hello@salon.example", "Salon"),
        To = [new MessageAddress(to, name)],
        Subject = subject,
        Text = text,
    };

    public static OutgoingMessage Invitation(CalendarMethod method = CalendarMethod.Request, int sequence = 0, string name = "Ana Díaz") => Plain(name: name) with
    {
        ReplyTo = new MessageAddress("hello@salon.example", "Salon"),
        Html = "<p>Your appointment, see <a href=\"https://example.com/?a=b&amp;c=d\">here</a>.</p>",
        Calendar = AppointmentCalendar.ToFile(Appointment(method, sequence, name), Salon, method),
        Headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-generated" },
    };

    public static string? Header(this JsonElement mail, string name) => mail.GetProperty("headers").EnumerateArray()
        .Where(header => header[0].GetString()!.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header[1].GetString()).SingleOrDefault();

    public static JsonElement[] Parts(this JsonElement mail) => [.. mail.GetProperty("parts").EnumerateArray()];

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Business Salon => new()
    {
        Name = "Salon",
        Zone = IanaZone.Get("America/New_York"),
        Hours = OpeningHours.Always,
        Services = [new Service { Id = "haircut", Name = "Haircut", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
        Email = "hello@salon.example",
    };

    private static Appointment Appointment(CalendarMethod method, int sequence, string name)
    {
        var start = new DateTimeOffset(2026, 3, 5, 19, 0, 0, TimeSpan.Zero);
        return new Appointment
        {
            Id = Guid.Empty,
            Uid = "0198@salon.example",
            Reference = "K7Q4M2",
            Slot = new Slot("haircut", "maya", start, start.AddMinutes(30)),
            Blocked = new TimeRange(start, start.AddMinutes(30)),
            Customer = new Customer(name, "ana@example.com"),
            Status = method == CalendarMethod.Cancel ? AppointmentStatus.Cancelled : AppointmentStatus.Booked,
            Sequence = sequence,
            CreatedAt = start.AddDays(-3),
            ChangedAt = start.AddDays(-3),
        };
    }
}
