using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Logs;

/// <summary>All that a host has logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> _written = [];

    public IReadOnlyList<string> Written
    {
        get
        {
            lock (_written)
                return [.. _written];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_written)
            _written.Add($"{logLevel}: {formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
