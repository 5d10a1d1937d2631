using System.Numerics;

namespace VoiceBookingKit.LocalSpeech.Denoising;

/// <summary>The Fourier transform of 512 samples, there and back.</summary>
internal static class Fourier
{
    public const int Length = 512;

    /// <summary>From 0 Hz to half the sample rate, both included.</summary>
    public const int Bins = Length / 2 + 1;

    private static readonly Complex[] Turns = [.. Enumerable.Range(0, Length / 2).Select(n => Complex.FromPolarCoordinates(1, -2 * Math.PI * n / Length))];

    /// <summary>Transforms in place.</summary>
    /// <param name="values">512 samples, or frequencies.</param>
    /// <param name="isBack">Whether from frequencies to samples.</param>
    public static void Transform(Span<Complex> values, bool isBack)
    {
        Reorder(values);
        for (var size = 2; size <= Length; size *= 2)
        {
            var (half, step) = (size / 2, Length / size);
            for (var start = 0; start < Length; start += size)
            {
                for (var k = 0; k < half; k++)
                {
                    var turn = isBack ? Complex.Conjugate(Turns[k * step]) : Turns[k * step];
                    var (even, odd) = (values[start + k], values[start + k + half] * turn);
                    (values[start + k], values[start + k + half]) = (even + odd, even - odd);
                }
            }
        }
        if (!isBack)
            return;
        for (var n = 0; n < Length; n++)
            values[n] /= Length;
    }

    private static void Reorder(Span<Complex> values)
    {
        for (int n = 1, reversed = 0; n < Length; n++)
        {
            var bit = Length >> 1;
            for (; (reversed & bit) != 0; bit >>= 1)
                reversed ^= bit;
            reversed ^= bit;
            if (n < reversed)
                (values[n], values[reversed]) = (values[reversed], values[n]);
        }
    }
}
