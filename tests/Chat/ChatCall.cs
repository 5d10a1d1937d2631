using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Chat;

/// <summary>A conversation with a salon whose receptionist is a model.</summary>
public abstract class ChatCall : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IConversation _conversation;

    protected ChatCall(Action<IVoiceBookingBuilder> useModel)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        _services = services.AddVoiceBooking(booking => useModel(booking
            .Business("Harbour Cuts", "America/New_York")
            .Hours("Mon-Fri 09:00-17:00")
            .Service("haircut", "Haircut", 30))).BuildServiceProvider();
        _conversation = _services.GetRequiredService<IConversations>().Begin(new ConversationRequest("call-1"));
    }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    public async Task<IReadOnlyList<ConversationEvent>> SayAsync(string text)
    {
        var all = new List<ConversationEvent>();
        await foreach (var happened in _conversation.AnswerAsync(text))
            all.Add(happened);
        return all;
    }

    public Task<IReadOnlyList<Appointment>> AppointmentsAsync() =>
        _services.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(60)));

    public virtual async ValueTask DisposeAsync()
    {
        await _conversation.DisposeAsync();
        await _services.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
