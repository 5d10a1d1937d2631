using System.Runtime.InteropServices;
using ConsoleHost.Calling;
using VoiceBookingKit.Testing.Callers;
using VoiceBookingKit.Voices;

namespace ConsoleHost.Tests.Callers;

/// <summary>The microphone of a caller who hears the receptionist out and answers, with the noise of their line.</summary>
internal sealed class PhoneMicrophone(PhoneCaller caller, CallLog log) : ICallerMicrophone
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Who is not answered says it again so often, and then hangs up.
    private const int MostRepeats = 5;

    private readonly CallerTongue _tongue = new(caller.SpellsEmail);
    private readonly SimulatedCaller _mind = new(caller.Goal, caller.Manner, seed: 1, PhoneCaller.Today);
    private readonly NoiseMaker _noiseMaker = new(caller.Noise, new Random(1));
    private byte[] _playing = [];
    private int _played;
    private string? _line;
    private int _repeats;
    private TimeSpan _endedAt;
    private TimeSpan? _quietSince;
    private double _noise;

    public bool IsDone { get; private set; }

    public async ValueTask FillAsync(Memory<byte> frame, TimeSpan now, long answers, bool isQuiet)
    {
        frame.Span.Clear();
        if (_played == _playing.Length)
            await ChooseAsync(now, isQuiet);
        var length = Math.Min(frame.Length, _playing.Length - _played);
        _playing.AsSpan(_played, length).CopyTo(frame.Span);
        _played += length;
        if (length > 0)
        {
            (_endedAt, _quietSince) = (now, null);
            if (_played == _playing.Length)
                log.LineEnds();
        }
        AddNoise(MemoryMarshal.Cast<byte, short>(frame.Span));
    }

    private async Task ChooseAsync(TimeSpan now, bool isQuiet)
    {
        _quietSince = isQuiet ? _quietSince ?? now : null;
        if (_quietSince is not { } quiet || now - quiet < Breath)
            return;
        if (log.TakeAnswer() is { } answer)
            Answer(CallerTongue.Written(answer));
        else if (now - _endedAt < Patience)
            return;
        else
            Repeat();
        if (_line is null || log.Lines >= 30 || _repeats > MostRepeats)
        {
            IsDone = true;
            return;
        }
        (_playing, _played) = (await caller.Voice.SayAsync(_line, caller.Pause), 0);
        if (caller.NoiseBelow is { } decibels)
            _noise = Level(_playing) * Math.Pow(10, -decibels / 20);
        log.LineBegins(_line);
    }

    private void Answer(string answer)
    {
        if (_line is not null && answer.Contains("didn't catch that", StringComparison.Ordinal))
        {
            Repeat();
            if (answer.Contains("spell", StringComparison.Ordinal))
                _line = CallerTongue.Spell(_line);
            return;
        }
        _repeats = 0;
        var isReadBack = answer.Contains("Shall I book", StringComparison.Ordinal);
        var isWrong = isReadBack && !answer.Contains(caller.Name, StringComparison.OrdinalIgnoreCase);
        var meant = isWrong ? $"No, the name is {caller.Name}" : _mind.Answer(answer);
        _line = meant is null ? null : _tongue.Say(meant);
    }

    private void Repeat()
    {
        _repeats++;
        _line = _line is null ? null : _tongue.Again(_line);
    }

    private void AddNoise(Span<short> samples)
    {
        if (_noise == 0)
            return;
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (short)Math.Clamp(samples[i] + (_noise * _noiseMaker.Next()), short.MinValue, short.MaxValue);
    }

    /// <summary>Root mean square of what is loud.</summary>
    private static double Level(byte[] sound)
    {
        var loud = MemoryMarshal.Cast<byte, short>(sound).ToArray().Where(sample => Math.Abs((int)sample) > 100).ToList();
        return Math.Sqrt(loud.Average(sample => (double)sample * sample));
    }
}
