using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NetConnect.EndToEnd.Secrets;

/// <summary>Every line of every logger, whatever its level, with what was handed to it as a value and what it threw.</summary>
internal sealed class WholeLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{formatter(state, exception)} {exception}");
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
            _lines.Enqueue(string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")));
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
