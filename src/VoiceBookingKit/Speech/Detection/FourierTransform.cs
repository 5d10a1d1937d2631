using System.Collections.Immutable;

namespace VoiceBookingKit.Speech.Detection;

/// <summary>The Fourier transform of 512 real samples, by a complex one of half the length. Its tables are shared by all calls.</summary>
internal sealed class FourierTransform
{
    public const int Length = 512;

    /// <summary>From 0 Hz to half the sample rate, both included.</summary>
    public const int Bins = Half + 1;

    private const int Half = Length / 2;

    private readonly ImmutableArray<float> _cos = [.. Enumerable.Range(0, Half).Select(n => MathF.Cos(2 * MathF.PI * n / Length))];
    private readonly ImmutableArray<float> _sin = [.. Enumerable.Range(0, Half).Select(n => MathF.Sin(2 * MathF.PI * n / Length))];
    private readonly ImmutableArray<byte> _reversed = [.. Enumerable.Range(0, Half).Select(n => Reverse((byte)n))];

    /// <summary>Transforms samples.</summary>
    /// <param name="samples">512 of them.</param>
    /// <param name="re">The real parts, 257 of them.</param>
    /// <param name="im">The imaginary parts, 257 of them.</param>
    public void Transform(ReadOnlySpan<float> samples, Span<float> re, Span<float> im)
    {
        var cos = _cos.AsSpan();
        var sin = _sin.AsSpan();
        for (var n = 0; n < Half; n++)
        {
            var to = _reversed[n];
            re[to] = samples[2 * n];
            im[to] = samples[2 * n + 1];
        }
        for (var size = 2; size <= Half; size *= 2)
            Combine(re, im, size, cos, sin);
        Separate(re, im, cos, sin);
    }

    private static void Combine(Span<float> re, Span<float> im, int size, ReadOnlySpan<float> cos, ReadOnlySpan<float> sin)
    {
        var (half, step) = (size / 2, Length / size);
        for (var start = 0; start < Half; start += size)
        {
            for (var k = 0; k < half; k++)
            {
                var (c, s) = (cos[k * step], -sin[k * step]);
                var (even, odd) = (start + k, start + k + half);
                var (r, i) = (re[odd] * c - im[odd] * s, re[odd] * s + im[odd] * c);
                (re[odd], im[odd]) = (re[even] - r, im[even] - i);
                (re[even], im[even]) = (re[even] + r, im[even] + i);
            }
        }
    }

    /// <summary>Even and odd samples went in as one complex series; this takes them apart again.</summary>
    private static void Separate(Span<float> re, Span<float> im, ReadOnlySpan<float> cos, ReadOnlySpan<float> sin)
    {
        var (first, last) = (re[0] + im[0], re[0] - im[0]);
        for (var k = 1; k <= Half / 2; k++)
        {
            var mirror = Half - k;
            var (evenRe, evenIm) = ((re[k] + re[mirror]) / 2, (im[k] - im[mirror]) / 2);
            var (oddRe, oddIm) = ((im[k] + im[mirror]) / 2, (re[mirror] - re[k]) / 2);
            var (c, s) = (cos[k], -sin[k]);
            var (turnedRe, turnedIm) = (oddRe * c - oddIm * s, oddRe * s + oddIm * c);
            (re[k], im[k]) = (evenRe + turnedRe, evenIm + turnedIm);
            (re[mirror], im[mirror]) = (evenRe - turnedRe, turnedIm - evenIm);
        }
        (re[0], im[0]) = (first, 0);
        (re[Half], im[Half]) = (last, 0);
    }

    private static byte Reverse(byte bits)
    {
        var reversed = 0;
        for (var i = 0; i < 8; i++)
            reversed |= ((bits >> i) & 1) << (7 - i);
        return (byte)reversed;
    }
}
