using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Enumerations of foreign code that may ignore its token.</summary>
internal static class AbandonableEnumeration
{
    /// <summary>Yields what the source yields; when it is cancelled and the source does not stop, the source is left behind and put away once it does.</summary>
    public static async IAsyncEnumerable<T> LeaveBehindAsync<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
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
            var putAway = PutAwayAsync(items, moving);
            if (moving is null or { IsCompleted: true })
                await putAway.ConfigureAwait(false);
        }
    }

    private static async Task PutAwayAsync<T>(IAsyncEnumerator<T> items, Task<bool>? moving)
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
    }
}
