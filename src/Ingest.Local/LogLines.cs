using System.Globalization;

namespace Ingest.Local;

/// <summary>Writes log messages as plain lines to the errors of the command.</summary>
[ProviderAlias("Lines")]
internal sealed class LogLines(Output output, bool withTraces) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) =>
        new Lines(output, withTraces, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
    }

    private sealed class Lines(Output output, bool withTraces, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var time = TimeProvider.System.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            var reason = exception is null ? "" : $" {exception.GetType().Name}: {exception.Message}";
            output.Error($"{time} {logLevel}: {category}: {formatter(state, exception)}{reason}");
            if (exception is not null && withTraces)
            {
                output.Error(exception.ToString());
            }
        }
    }
}
