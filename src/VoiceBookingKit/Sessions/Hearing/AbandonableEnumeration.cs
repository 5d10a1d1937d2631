using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Enumerations of foreign code that may ignore its token.</summary>
internal static class AbandonableEnumeration
{
    /// <summary>Yields what the source yields; when it is cancelled and the source does not stop, the source is left behind and put away once it does.</summary>
    /// <param name="source">The source.</param>
    /// <param name="counted">Is disposed of once the source has been put away.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<T> LeaveBehindAsync<T>(
        this IAsyncEnumerable<T> source, IDisposable counted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = source.GetAsyncEnumerator(cancellationToken);
        Task<bool>? moving = null;
        try
        {
            while (true)
            {
                var next = items.MoveNextAsync();
                var hasNext = next.IsCompleted ? await next.ConfigureAwait(false) : await (moving = next.AsTask()).WaitAsync(cancellationToken).ConfigureAwait(false);
                if (!hasNext)
                    yield break;
                yield return items.Current;
            }
        }
        finally
        {
            var putAway = PutAwayAsync(items, moving, counted);
            if (moving is null or { IsCompleted: true })
                await putAway.ConfigureAwait(false);
        }
    }

    private static async Task PutAwayAsync<T>(IAsyncEnumerator<T> items, Task<bool>? moving, IDisposable counted)
    {
        if (moving is not null)
            await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await items.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What an abandoned source fails with is nobody's concern any more.
        }
        counted.Dispose();
    }
}
