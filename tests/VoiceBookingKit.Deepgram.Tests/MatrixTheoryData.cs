namespace VoiceBookingKit.Deepgram.Tests;

/// <summary>Each of the one with each of the other.</summary>
public sealed class MatrixTheoryData<T1, T2> : TheoryData<T1, T2>
{
    public MatrixTheoryData(T1[] ones, T2[] others)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
                Add(one, other);
        }
    }
}
