using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>A whole host with the built-in receptionist, whose appointments are written into Maya's mailbox.</summary>
internal sealed class FrontEnd : IAsyncDisposable
{
    private readonly ServiceProvider _host;
    private readonly IConversation _call;

    public FrontEnd(GraphWorld world, TimeProvider clock)
    {
        var settings = world.Options();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddVoiceBooking(voice => voice
            .Business("Tidewater", "America/New_York")
            .Hours("Mon-Sun 09:00-17:00")
            .Service("visit", "Visit", 30)
            .Staff("maya", "Maya Chen")
            .UseMicrosoftGraph(configure: options =>
            {
                (options.Mailbox, options.Write) = (settings.Mailbox, true);
                (options.TenantId, options.ClientId, options.ClientSecret) = (settings.TenantId, settings.ClientId, settings.ClientSecret);
                (options.BaseUrl, options.LoginUrl) = (settings.BaseUrl, settings.LoginUrl);
            }));
        _host = services.BuildServiceProvider();
        _call = _host.GetRequiredService<IConversations>().Begin(new ConversationRequest("call-1"));
    }

    public List<AppointmentView> Committed { get; } = [];

    /// <summary>Says each sentence in turn, and hears the last answer.</summary>
    public async Task<string> SayAsync(params string[] sentences)
    {
        var said = new StringBuilder();
        foreach (var sentence in sentences)
        {
            said.Clear();
            await foreach (var happened in _call.AnswerAsync(sentence))
            {
                if (happened is ConversationEvent.Words words)
                    said.Append(words.Text);
                else if (happened is ConversationEvent.Committed committed)
                    Committed.Add(committed.Appointment);
            }
        }
        return said.ToString();
    }

    public Task<IReadOnlyList<Appointment>> AppointmentsAsync() =>
        _host.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(GraphWorld.At(0), GraphWorld.At(0, days: 30)));

    public async ValueTask DisposeAsync()
    {
        await _call.DisposeAsync();
        await _host.DisposeAsync();
    }
}
