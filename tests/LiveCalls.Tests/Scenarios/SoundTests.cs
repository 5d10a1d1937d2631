using System.Runtime.InteropServices;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>The caller's sound goes wrong in the middle of a call.</summary>
public sealed class SoundTests
{
    [Fact]
    public async Task Sound_ten_times_too_fast_is_limited_with_a_reason_and_the_call_goes_on()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        call.Socket.Hurry = 10;
        await call.UntilAsync(() => call.Socket.Errors.Any(), "the client was told");
        call.Socket.Hurry = 1;
        await Task.Delay(TimeSpan.FromSeconds(1.5), site.Clock); // a second is dropped in one piece
        Assert.Subset(new HashSet<string> { "audio_too_fast", "rate_limited" }, call.Socket.Errors.ToHashSet());

        await Lines.FinishAsync(call);
        Assert.Equal(Lines.Wish, call.Said(TranscriptRole.User)[0]);
        await site.EndAsync(call);
    }

    [Fact]
    public async Task Words_said_in_a_hurry_are_understood()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await site.CallAsync();

        call.Socket.Hurry = 3;

        await call.AskAsync(Lines.Wish);
        await Lines.FinishAsync(call);
        await site.EndAsync(call);
    }
}

/// <summary>The caller's sound is not what it should be, and can be understood.</summary>
public sealed class PoorSoundTests
{
    [Fact]
    public async Task Sound_that_comes_too_slowly_is_understood_later()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        call.Socket.Hurry = 0.4;

        await Lines.FinishAsync(call);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        await site.EndAsync(call);
    }

    [Fact]
    public async Task A_clipped_microphone_is_understood()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        call.Microphone.Spoils = frame =>
        {
            foreach (ref var sample in MemoryMarshal.Cast<byte, short>(frame.AsSpan()))
                sample = (short)Math.Clamp(sample * 20, short.MinValue, short.MaxValue);
        };

        await Lines.FinishAsync(call);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        await site.EndAsync(call);
    }
}

/// <summary>Nothing comes of the caller's sound.</summary>
public sealed class NoSoundTests
{
    [Fact]
    public async Task Digital_silence_is_asked_after_and_a_caller_who_speaks_again_goes_on()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        call.Microphone.Spoils = frame => frame.AsSpan().Clear();
        await call.UntilAsync(() => call.Said(TranscriptRole.Agent).Contains("Are you still there?"), "the caller was asked");
        call.Microphone.Spoils = null;

        await Lines.FinishAsync(call);
        await site.EndAsync(call);
    }

    [Fact]
    public async Task Digital_silence_for_good_ends_the_call_with_a_spoken_and_a_written_reason()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        call.Microphone.Spoils = frame => frame.AsSpan().Clear();
        await call.UntilAsync(() => call.Session.State == SessionState.Ended, "the call has ended");

        Assert.Contains("I can't hear you any more", await call.Loudspeaker.WordsAsync(), StringComparison.Ordinal);
        Assert.Contains(call.Said(TranscriptRole.Agent), line => line.Contains("I can't hear you any more", StringComparison.Ordinal));
        await call.UntilAsync(() => call.Socket.Messages[^1].GetProperty("type").GetString() == "ended", "the client was told");
        Assert.Equal("silence", call.Socket.Messages[^1].GetProperty("reason").GetString());
        await site.EndAsync(call);
    }
}

/// <summary>The caller's sound is not what it was said to be.</summary>
public sealed class WrongFormatTests
{
    [Theory]
    [InlineData(8_000)]
    [InlineData(48_000)]
    public async Task Sound_of_another_rate_is_no_words_and_the_call_outlives_it(int rate)
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        call.Microphone.SampleRate = rate;
        call.Socket.Hurry = rate / 16_000.0; // as many samples a second as the microphone makes
        call.Microphone.Say(Lines.Name);
        await call.UntilAsync(() => call.Microphone.IsQuiet, "it was said");
        if (rate > 16_000)
            await call.UntilAsync(() => call.Socket.Errors.Contains("audio_too_fast"), "the client was told");
        else
            await Task.Delay(TimeSpan.FromSeconds(4), site.Clock);
        (call.Microphone.SampleRate, call.Socket.Hurry) = (16_000, 1);
        await Task.Delay(TimeSpan.FromSeconds(1.5), site.Clock); // a second is dropped in one piece

        Assert.DoesNotContain(Lines.Name, call.Said(TranscriptRole.User));
        await Lines.FinishAsync(call);
        await site.EndAsync(call);
    }

    [Fact]
    public async Task Half_samples_and_sound_files_are_refused_with_a_reason_and_the_call_goes_on()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        await call.Socket.SendAsync(new byte[641]);
        await call.UntilAsync(() => call.Failures.Contains("audio_invalid"), "half a sample was refused");
        await call.Socket.SendAsync(new byte[60_000]);
        await call.Socket.SendAsync(new byte[100_000]);
        await call.UntilAsync(() => call.Socket.Errors.Contains("message_too_large"), "too much at once was refused");
        await call.Socket.SendAsync("{\"type\":\"surprise\""u8.ToArray(), System.Net.WebSockets.WebSocketMessageType.Text);
        await call.UntilAsync(() => call.Socket.Errors.Contains("invalid_json"), "what is no message was refused");

        await Lines.FinishAsync(call);
        await site.EndAsync(call);
    }
}
