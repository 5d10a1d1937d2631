using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Deepgram.Tests.Listening;

/// <summary>Microphones that are off for a while: Deepgram counts audio, not time.</summary>
public sealed class PausesTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Nova_finalises_what_was_said_and_is_kept_alive()
    {
        await using var host = await DeepgramHost.StartAsync(DeepgramListenVersion.V1, _clock);
        using var on = new SemaphoreSlim(0);
        var heard = new List<Heard>();
        var listening = host.Stt.HearAsync(Microphone.SayWithPauses(["Tuesday at three.", "Yes."], on), heard);

        await PassUntilAsync(host, () => heard.Finals() is ["Tuesday at three."], "the words before the pause are final");
        await PassUntilAsync(() => host.Server.Requests[0].Messages.Count(message => message.Contains("KeepAlive", StringComparison.Ordinal)) >= 3, "the connection is kept");
        on.Release(2);
        await listening;

        Assert.Equal(["Tuesday at three.", "Yes."], heard.Finals());
        Assert.Single(host.Server.Requests[0].Messages, message => message.Contains("Finalize", StringComparison.Ordinal));
        Assert.Equal(heard.Select(one => one.At).Order(), heard.Select(one => one.At));
    }

    [Fact]
    public async Task Flux_hears_silence_and_ends_the_turn()
    {
        await using var host = await DeepgramHost.StartAsync(DeepgramListenVersion.Flux, _clock);
        using var on = new SemaphoreSlim(0);
        var heard = new List<Heard>();
        var listening = host.Stt.HearAsync(Microphone.SayWithPauses(["Tuesday at three.", "Yes."], on), heard);

        await PassUntilAsync(host, () => heard.Finals() is ["Tuesday at three."], "the turn before the pause ends");
        var sent = host.Server.Requests[0].SoundBytes;
        await PassUntilAsync(() => host.Server.Requests[0].SoundBytes >= sent + (3 * 2_560), "the connection is kept by a little silence");
        on.Release(2);
        await listening;

        Assert.Equal(["Tuesday at three.", "Yes."], heard.Finals());
        // Flux would hang up on a KeepAlive.
        Assert.Equal(["""{"type":"CloseStream"}"""], host.Server.Requests[0].Messages);
    }

    [Theory]
    [InlineData(DeepgramListenVersion.V1)]
    [InlineData(DeepgramListenVersion.Flux)]
    public async Task A_long_pause_is_no_failure_of_Deepgram(DeepgramListenVersion version)
    {
        await using var host = await DeepgramHost.StartAsync(version, _clock);
        using var on = new SemaphoreSlim(0);
        var heard = new List<Heard>();
        var listening = host.Stt.HearAsync(Microphone.SayWithPauses(["Hello.", "Yes."], on), heard);
        await PassUntilAsync(host, () => heard.Finals().Length == 1, "the first words are heard");

        _clock.Advance(TimeSpan.FromMinutes(2));
        on.Release(2);
        await listening;

        Assert.Equal(["Hello.", "Yes."], heard.Finals());
    }

    /// <summary>Time passes once the call is up: the deadline of connecting would pass with it.</summary>
    private async Task PassUntilAsync(DeepgramHost host, Func<bool> condition, string what)
    {
        await Eventually.IsTrueAsync(() => host.Server.Requests is [{ SoundBytes: > 0 }], "the first sound has come");
        await PassUntilAsync(condition, what);
    }

    private async Task PassUntilAsync(Func<bool> condition, string what) => await Eventually.IsTrueAsync(
        () =>
        {
            if (condition())
                return true;
            _clock.Advance(Step);
            return false;
        },
        what);
}
