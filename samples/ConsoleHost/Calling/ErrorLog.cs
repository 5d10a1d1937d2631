using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsoleHost.Calling;

/// <summary>Writes what the kit warns of where errors go, such as a key that was refused or an engine that is missing.</summary>
internal sealed class ErrorLog(TextWriter errors) : ILoggerProvider, ILogger
{
    private readonly TextWriter _errors = TextWriter.Synchronized(errors);

    // Who leaves --db out knows where appointments are kept, and a host that does not start throws why.
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("VoiceBookingKit", StringComparison.Ordinal) && !categoryName.StartsWith("VoiceBookingKit.Hosting", StringComparison.Ordinal) ? this : NullLogger.Instance;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _errors.WriteLine(formatter(state, exception));
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Dispose()
    {
        // The writer is the caller's.
    }
}
