using VoiceBookingKit.Sessions;
using VoiceBookingKit.Sessions.Speaking;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

public sealed class PlayoutTests
{
    private const string Sentence = "Ten seconds long is this one sentence here.";

    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    // The voice goes on for a moment after the interruption; its sentence was then taken for heard to its end.
    [Theory]
    [InlineData(0)]
    [InlineData(160_000)]
    public async Task A_sentence_whose_sound_still_came_when_it_was_cut_was_heard_up_to_there(int more)
    {
        using var playout = new Playout(new SessionEventLog(_clock), TimeSpan.FromSeconds(0.6), _clock, () => { });
        var spoken = new SpokenText();
        playout.Begin();
        spoken.Begin(Sentence, playout.Taken);
        var waitsForRoom = playout.AddAsync(new byte[320_000 - more], CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(3));

        playout.Cut();
        await waitsForRoom;
        await playout.AddAsync(new byte[more], CancellationToken.None);
        spoken.End(playout.Taken);

        Assert.Equal(3 * 32_000, playout.Heard);
        Assert.Equal("Ten seconds", spoken.HeardUntil(playout.Heard));
    }
}
