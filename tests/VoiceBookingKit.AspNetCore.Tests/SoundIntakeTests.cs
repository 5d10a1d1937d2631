using VoiceBookingKit.AspNetCore.Sockets;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class SoundIntakeTests
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void After_sound_that_came_too_fast_what_is_let_in_has_no_holes()
    {
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));
        var intake = new SoundIntake(TimeSpan.FromSeconds(2), clock);
        var frame = new byte[640];
        while (intake.Refuse(frame) is null)
        {
        }

        // In real time from now on, two frames at once, as networks deliver them.
        var passed = new List<bool>();
        for (var pair = 0; pair < 500; pair++)
        {
            clock.Advance(2 * Frame);
            passed.Add(intake.Refuse(frame) is null);
            passed.Add(intake.Refuse(frame) is null);
        }

        var gap = passed.IndexOf(true);
        Assert.InRange(gap * Frame, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(1.1));
        Assert.DoesNotContain(false, passed[gap..]);
    }
}
