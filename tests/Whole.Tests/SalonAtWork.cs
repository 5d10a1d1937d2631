using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Booking;
using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Smtp;
using VoiceBookingKit.Smtp.Tests.Server;

namespace VoiceBookingKit.Whole.Tests;

/// <summary>A site in New York that keeps its appointments in SQLite and on a CalDAV server, and tells its customers by mail.</summary>
internal sealed class SalonAtWork : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whole-").FullName;
    private readonly RadicaleServer _radicale = new();

    private SalonAtWork()
    {
    }

    public RemoteCalendar Calendar { get; private set; } = null!;

    public MailServer Mails { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public Business Business => Site.Services.GetRequiredService<Business>();

    public IBookingStore Store => Site.Services.GetRequiredService<IBookingStore>();

    /// <summary>Opens it at an instant.</summary>
    /// <param name="now">What all clocks show.</param>
    /// <param name="events">What stands in the calendar before: names and whole texts.</param>
    public static async Task<SalonAtWork> OpenAsync(DateTimeOffset now, params (string Name, string Text)[] events)
    {
        var salon = new SalonAtWork();
        await salon._radicale.InitializeAsync();
        salon.Calendar = await salon._radicale.CreateCalendarAsync();
        foreach (var (name, text) in events)
            await salon.Calendar.PutAsync(name, text);
        salon.Mails = await MailServer.StartAsync();
        salon.Site = await Site.OpenAsync(salon.Configure, now: now);
        return salon;
    }

    /// <summary>The mail that the customer was sent next.</summary>
    public async Task<JsonElement> ReadMailAsync(string to)
    {
        while (true)
        {
            var mail = await Mails.ReadAsync();
            if (mail.GetProperty("to")[0].GetString() == to)
                return mail;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Mails.DisposeAsync();
        await _radicale.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Configure(IVoiceBookingBuilder booking) => booking
        .Hours("Mon-Sun 09:00-17:00")
        .UseSqlite($"Data Source={Path.Combine(_folder, "salon.db")}")
        .UseCalDav("maya", calendar =>
        {
            (calendar.Url, calendar.User, calendar.Password) = (Calendar.Address, RadicaleServer.User, RadicaleServer.Password);
            calendar.Write = true;
            calendar.StaffIds.Add("maya");
        })
        .UseSmtp(smtp => (smtp.Host, smtp.Port, smtp.Security) = ("127.0.0.1", Mails.Port, SmtpSecurity.None))
        .Notifications(options => options.From = "hello@tidewater.example");
}
