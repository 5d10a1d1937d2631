namespace VoiceBookingKit.Providers.SignIn;

/// <summary>Asks for a token once, however many want it, and keeps it until shortly before it expires. Safe from many threads.</summary>
internal abstract class KeptTokens(TimeProvider clock) : IAccessTokens, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _one = new(1);
    private string? _token;
    private DateTimeOffset _until;

    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (_token is null || _token == refused || now >= _until)
            {
                (_token, var lifetime) = await AskAsync(now, cancellationToken);
                _until = now + lifetime - Margin;
            }
            return _token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Asks for a new one.</summary>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The token, and how long it is valid.</returns>
    protected abstract Task<(string Token, TimeSpan Lifetime)> AskAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
