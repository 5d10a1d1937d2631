using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.Anthropic;

namespace VoiceBookingKit.Anthropic.Tests;

/// <summary>A host whose receptionist is Claude on an <see cref="AnthropicServer"/>.</summary>
internal sealed class ChatSite : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ChatSite(AnthropicServer server, string key)
    {
        Server = server;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        _services = services.AddVoiceBooking(booking => booking
            .Business("Harbour Cuts", "America/New_York")
            .Hours("Mon-Fri 09:00-17:00")
            .Service("haircut", "Haircut", 30)
            .UseAnthropic(options => (options.ApiKey, options.Endpoint, options.Model) = (key, server.Address, "claude-test"))).BuildServiceProvider();
        Conversation = _services.GetRequiredService<IConversations>().Begin(new ConversationRequest("call-1"));
    }

    public AnthropicServer Server { get; }

    public IConversation Conversation { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    public static async Task<ChatSite> StartAsync(Func<JsonElement, AnthropicAnswer> answer, string key = "sk-ant-test")
    {
        var server = new AnthropicServer { Answer = answer };
        await server.StartAsync();
        return new ChatSite(server, key);
    }

    public async Task<IReadOnlyList<ConversationEvent>> SayAsync(string text)
    {
        var all = new List<ConversationEvent>();
        await foreach (var happened in Conversation.AnswerAsync(text))
            all.Add(happened);
        return all;
    }

    public Task<IReadOnlyList<Appointment>> AppointmentsAsync() =>
        _services.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(60)));

    public async ValueTask DisposeAsync()
    {
        await Conversation.DisposeAsync();
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
