using System.Numerics;
using System.Runtime.InteropServices;

namespace VoiceBookingKit.Speech;

/// <summary>Changes the sample rate of mono PCM16 sound that arrives in pieces, with a low-pass filter, so that nothing folds back into what is heard.</summary>
/// <remarks>
/// One for each stream; not safe from many threads. The first sample out is at the time of the first sample in: the filter holds about 32 samples of the lower rate back
/// (4 ms at 8 kHz) until <see cref="Flush"/>. Nothing is allocated for a piece once the largest has been seen. Equal rates pass through unchanged.
/// </remarks>
public sealed class PcmResampler
{
    private readonly ResamplingFilter? _filter;
    private readonly int _from;
    private readonly int _to;
    private float[] _buffer = [];
    private int _count;
    private long _origin;
    private long _taken;
    private long _made;

    /// <summary>Makes one.</summary>
    /// <param name="fromRate">Sample rate of what comes in, in Hz, 1,000 to 384,000.</param>
    /// <param name="toRate">Sample rate of what goes out, in Hz, 1,000 to 384,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is outside of that.</exception>
    public PcmResampler(int fromRate, int toRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromRate, 1_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fromRate, 384_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(toRate, 1_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toRate, 384_000);
        var common = (int)BigInteger.GreatestCommonDivisor(fromRate, toRate);
        (_from, _to) = (fromRate / common, toRate / common);
        if (_from == _to)
            return;
        _filter = new ResamplingFilter(_from, _to);
        _buffer = new float[_filter.Half * 4];
        Begin(_filter);
    }

    /// <summary>The most samples that a piece can give.</summary>
    /// <param name="samples">The piece's length in samples.</param>
    public int MaxOutput(int samples) => checked((int)(((samples + (2L * (_filter?.Half ?? 0))) * _to / _from) + 1));

    /// <summary>Takes in a piece, and writes what it completes.</summary>
    /// <param name="samples">The piece, of any length.</param>
    /// <param name="output">At least <see cref="MaxOutput"/> samples long.</param>
    /// <returns>How many samples were written.</returns>
    /// <exception cref="ArgumentException"><paramref name="output"/> is too short.</exception>
    public int Resample(ReadOnlySpan<short> samples, Span<short> output)
    {
        if (output.Length < MaxOutput(samples.Length) && (_filter is not null || output.Length < samples.Length))
            throw new ArgumentException("It must hold MaxOutput samples.", nameof(output));
        if (_filter is null)
        {
            samples.CopyTo(output);
            return samples.Length;
        }
        Reserve(samples.Length);
        for (var i = 0; i < samples.Length; i++)
            _buffer[_count + i] = samples[i];
        _count += samples.Length;
        _taken += samples.Length;
        return Write(_filter, output, long.MaxValue);
    }

    /// <summary>The sound is over: writes what was held back. The resampler then begins anew.</summary>
    /// <param name="output">At least <see cref="MaxOutput"/> of 0 samples long.</param>
    /// <returns>How many samples were written; with those before, as many as last as long as what came in, rounded up.</returns>
    public int Flush(Span<short> output)
    {
        if (_filter is null)
            return 0;
        Reserve(_filter.Half);
        _buffer.AsSpan(_count, _filter.Half).Clear();
        _count += _filter.Half;
        var written = Write(_filter, output, ((_taken * _to) + _from - 1) / _from);
        Begin(_filter);
        return written;
    }

    private void Begin(ResamplingFilter filter)
    {
        _taken = _made = 0;
        // Silence before the first sample, so that it stands where it stood.
        _count = filter.Half - 1;
        _origin = -_count;
        _buffer.AsSpan(0, _count).Clear();
    }

    /// <summary>Writes every sample whose surroundings are known, and lets go of what no later one needs.</summary>
    private int Write(ResamplingFilter filter, Span<short> output, long until)
    {
        var (written, start) = (0, 0);
        for (; _made < until; _made++)
        {
            var (at, step) = Math.DivRem(_made * _from, _to);
            start = (int)(at - (filter.Half - 1) - _origin);
            if (start + (filter.Half * 2) > _count)
                break;
            var sample = Dot(_buffer.AsSpan(start, filter.Half * 2), filter.Row((int)step));
            output[written++] = (short)Math.Clamp(MathF.Round(sample), short.MinValue, short.MaxValue);
        }
        var done = Math.Min(start, _count);
        _buffer.AsSpan(done, _count - done).CopyTo(_buffer);
        _count -= done;
        _origin += done;
        return written;
    }

    private void Reserve(int more)
    {
        if (_count + more > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _count + more));
    }

    private static float Dot(ReadOnlySpan<float> samples, ReadOnlySpan<float> weights)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var b = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
            sums += a[i] * b[i];
        var sum = Vector.Sum(sums);
        for (var i = a.Length * Vector<float>.Count; i < samples.Length; i++)
            sum += samples[i] * weights[i];
        return sum;
    }
}
