namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Runs work that keeps a processor busy, off the caller's thread, no more at once than there are processors.</summary>
internal sealed class Workers : IDisposable
{
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);

    /// <summary>Runs it.</summary>
    /// <param name="work">The work; once begun it is finished.</param>
    /// <param name="cancellationToken">Stops waiting for a processor.</param>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _processors.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(work, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _processors.Release();
        }
    }

    public void Dispose() => _processors.Dispose();
}
