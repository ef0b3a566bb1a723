using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>Sees the traces and figures of the test that made it, and of no other that runs beside it.</summary>
internal sealed class Watcher : IDisposable
{
    private static readonly AsyncLocal<Watcher?> Current = new();

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Figure> _figures = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();

    public Watcher()
    {
        Current.Value = this;
        _traces = new()
        {
            ShouldListenTo = source => source.Name == Signals.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Keep(_spans, span),
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Signals.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(_figures, new(instrument, value, tags)));
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(_figures, new(instrument, value, tags)));
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(_figures, new(instrument, value, tags)));
        _metrics.Start();
    }

    public IReadOnlyCollection<Activity> Spans => _spans;

    public IReadOnlyCollection<Figure> Figures => _figures;

    public double Sum(string name) => _figures.Where(figure => figure.Name == name).Sum(figure => figure.Value);

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private void Keep<T>(ConcurrentQueue<T> kept, T seen)
    {
        if (Current.Value == this)
        {
            kept.Enqueue(seen);
        }
    }
}

/// <summary>One measurement.</summary>
internal sealed record Figure(string Name, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    public Figure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        : this(instrument.Name, value, tags.ToArray().ToDictionary())
    {
    }
}
