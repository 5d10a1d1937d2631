using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.FrontEnds;

/// <summary>A whole host with the built-in receptionist and a store of its own, whose appointments are written into an outside calendar.</summary>
internal abstract class FrontEnd : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly IConversation _call;

    protected FrontEnd(TimeProvider clock, Action<IVoiceBookingBuilder> useCalendar)
    {
        _clock = clock;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddVoiceBooking(voice => useCalendar(voice
            .Business("Tidewater", "America/New_York")
            .Hours("Mon-Sun 09:00-17:00")
            .Service("visit", "Visit", 30)
            .Staff("maya", "Maya Chen")));
        Host = services.BuildServiceProvider();
        _call = Host.GetRequiredService<IConversations>().Begin(new ConversationRequest("call-1"));
    }

    public List<AppointmentView> Committed { get; } = [];

    protected ServiceProvider Host { get; }

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

    /// <summary>Goes as far as the question whether all is right.</summary>
    public Task<string> AskForAsync(string wish, string email = "ana@example.com") => SayAsync(wish, "Ana Ruiz", email);

    /// <summary>All there are of yesterday and of the next thirty days.</summary>
    public Task<IReadOnlyList<Appointment>> AppointmentsAsync()
    {
        var now = _clock.GetUtcNow();
        return Host.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(now.AddDays(-1), now.AddDays(30)));
    }

    public async ValueTask DisposeAsync()
    {
        await _call.DisposeAsync();
        await Host.DisposeAsync();
    }
}
