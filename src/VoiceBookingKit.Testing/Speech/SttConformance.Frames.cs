using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

public abstract partial class SttConformance
{
    /// <summary>A frame's buffer is the transport's again once the next frame is asked for.</summary>
    public Task The_buffer_is_free_after_the_next_frame_is_asked_for() => WithAsync(async stt =>
    {
        foreach (var sample in Samples)
            RequireWords(sample, await HearAsync(stt, new SoundSource(sample.Sound, Format) { Pace = Pace, ReusesBuffer = true }), "From one buffer for all frames,");
    });

    /// <summary>Frames may have any length from 10 to 100 ms, each its own.</summary>
    public Task Frames_may_differ_in_length() => WithAsync(async stt =>
    {
        var source = new SoundSource(Samples[0].Sound, Format) { Pace = Pace, FrameLength = number => TimeSpan.FromMilliseconds(10 + (number * 37 % 91)) };
        RequireWords(Samples[0], await HearAsync(stt, source), "In frames of 10 to 100 ms,");
    });

    /// <summary>Callers at the same time hear themselves only.</summary>
    public Task Callers_do_not_hear_each_other() => WithAsync(async stt =>
    {
        SpokenSample[] callers = [.. Enumerable.Range(0, 6).Select(caller => Samples[caller % Samples.Count])];
        var heard = await Task.WhenAll(callers.Select(sample => HearAsync(stt, Play(sample))));
        foreach (var (sample, own) in callers.Zip(heard))
            RequireWords(sample, own, "Among six callers,");
    });

    /// <summary>A microphone that fails ends listening; it does not hang.</summary>
    public Task Audio_that_fails_ends_listening() => WithAsync(async stt =>
    {
        var source = new SoundSource(Samples[0].Sound, Format) { Pace = Pace, Failure = new InvalidDataException("The microphone broke.") };
        var listening = HearAsync(stt, source);
        await Patiently.Await(listening.ContinueWith(_ => { }, TaskScheduler.Default), Patience, "Listening must end when the audio fails");
        Require.That(listening.IsFaulted, "Audio that fails must be told as a failure.");
        Require.That(listening.Exception?.InnerException is not ConformanceException, "Listening must end when the audio fails, and did not.");
        Require.That(source.IsLetGo, "Audio that failed must be let go.");
    });
}
