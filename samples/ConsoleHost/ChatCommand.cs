using VoiceBookingKit.Booking;
using VoiceBookingKit.Sessions;

namespace ConsoleHost;

/// <summary>Talks with the receptionist, a line a turn; an empty line is silence, and the end of the input hangs up.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(
        string[] args, Stream input, Stream output, TextWriter errors, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!ChatSettings.TryParse(args, out var settings, out var problem))
        {
            await errors.WriteLineAsync(problem);
            return 2;
        }

        await using var host = await ChatHost.StartAsync(settings, clock, cancellationToken);
        await using var session = host.Get<IVoiceBookingSessions>().Create(new SessionRequest(SessionChannel.WebText));
        IChatOutput written = settings.IsJson ? new JsonChatOutput(output) : new TextChatOutput(output, host.Get<Business>());
        await using var turns = new ChatTurns(session, host.Clock, written, cancellationToken);
        using var lines = new LineReader(input);

        var seen = clock.GetTimestamp();
        await session.StartAsync(cancellationToken);
        for (var goesOn = await turns.ListenAsync(); goesOn;)
        {
            var line = await lines.ReadAsync(cancellationToken);
            host.Clock.Advance(clock.GetElapsedTime(seen));
            seen = clock.GetTimestamp();

            if (line is null)
                await session.EndAsync(EndReason.Caller, cancellationToken);
            else if (!string.IsNullOrWhiteSpace(line))
                await session.SendTextAsync(line, cancellationToken);
            goesOn = line is not null && string.IsNullOrWhiteSpace(line) ? await turns.ListenThroughSilenceAsync() : await turns.ListenAsync();
        }
        return 0;
    }
}
