using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Bench;

/// <summary>Talks with the built-in receptionist, up to the read-back; the store is in memory.</summary>
internal sealed class ReceptionistBenchmark : IBenchmark
{
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(1);

    private static readonly string[] Turns =
    [
        "hi there",
        "I'd like to book an appointment",
        "have you got anything tomorrow afternoon?",
        "the later one please",
        "no, the first one",
        "my name is Priya Raman",
        "it's priya dot raman at example dot com",
        "what was that?",
        "actually, start over",
    ];

    private int _calls;

    public string Name => "receptionist";

    public async Task RunAsync(Stopwatch stopwatch)
    {
        await using var host = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero)))
            .AddVoiceBooking(booking => booking
                .Business("Tidewater", "America/New_York")
                .Hours("Mon-Fri 09:00-17:00")
                .Service("visit", "Appointment", 30)
                .Staff("maya", "Maya"))
            .BuildServiceProvider();
        var conversations = host.GetRequiredService<IConversations>();

        await stopwatch.MeasureAsync($"a turn, over a call of {Turns.Length}", Aim, () => CallAsync(conversations), Turns.Length);
    }

    private async Task CallAsync(IConversations conversations)
    {
        await using var conversation = conversations.Begin(new ConversationRequest($"call-{_calls++}"));
        await DrainAsync(conversation.GreetAsync());
        foreach (var turn in Turns)
            await DrainAsync(conversation.AnswerAsync(turn));
    }

    private static async Task DrainAsync(IAsyncEnumerable<ConversationEvent> events)
    {
        await foreach (var _ in events)
        {
        }
    }
}
