using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Tests;

/// <summary>A whole host with the built-in receptionist and a store of its own, whose appointments are written into Cal.com.</summary>
internal sealed class FrontEnd : IAsyncDisposable
{
    private readonly ServiceProvider _host;
    private readonly IConversation _call;

    public FrontEnd(CalComWorld world, TimeProvider clock, Action<CalComOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddVoiceBooking(voice => voice
            .Business("Tidewater", "America/New_York")
            .Hours("Mon-Sun 09:00-17:00")
            .Service("visit", "Visit", 30)
            .Staff("maya", "Maya Chen")
            .UseCalCom(configure: options =>
            {
                options.ApiKey = world.Server.ApiKey;
                options.BaseUrl = world.Server.ApiAddress;
                options.WebhookSecret = world.Server.WebhookSecret;
                options.Write = true;
                options.OutsideChanges = OutsideChangePolicy.Follow;
                options.EventTypes["visit"] = new CalComEventType { Id = 1001 };
                configure?.Invoke(options);
            }));
        _host = services.BuildServiceProvider();
        _call = _host.GetRequiredService<IConversations>().Begin(new ConversationRequest("call-1"));
    }

    public List<AppointmentView> Committed { get; } = [];

    public ICalendarReconciler Reconciler => _host.GetRequiredService<ICalendarReconciler>();

    public IWebhookReceiver Webhook => _host.GetRequiredService<IWebhookReceiver>();

    /// <summary>Says something, and hears what the receptionist answers.</summary>
    public async Task<string> SayAsync(string text)
    {
        var said = new StringBuilder();
        await foreach (var happened in _call.AnswerAsync(text))
        {
            if (happened is ConversationEvent.Words words)
                said.Append(words.Text);
            else if (happened is ConversationEvent.Committed committed)
                Committed.Add(committed.Appointment);
        }
        return said.ToString();
    }

    /// <summary>Goes as far as the question whether all is right.</summary>
    public async Task<string> AskForAsync(string wish, string email = "ana@example.com")
    {
        await SayAsync(wish);
        await SayAsync("Ana Ruiz");
        return await SayAsync(email);
    }

    public Task<IReadOnlyList<Appointment>> AppointmentsAsync() =>
        _host.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(CalComWorld.At(0), CalComWorld.At(0, days: 30)));

    public async ValueTask DisposeAsync()
    {
        await _call.DisposeAsync();
        await _host.DisposeAsync();
    }
}
