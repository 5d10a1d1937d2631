namespace VoiceBookingKit.Testing.Speech;

/// <summary>Disposes what can be disposed.</summary>
internal static class Disposing
{
    public static async ValueTask AnyAsync(object? thing)
    {
        if (thing is IAsyncDisposable later)
            await later.DisposeAsync();
        else if (thing is IDisposable now)
            now.Dispose();
    }
}
