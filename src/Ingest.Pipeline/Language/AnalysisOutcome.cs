using Ingest.Analyses;

namespace Ingest.Pipeline.Language;

/// <summary>What came of the attempt to analyse an article.</summary>
public abstract record AnalysisOutcome
{
    private AnalysisOutcome()
    {
    }

    public sealed record Analyzed(Analysis Analysis) : AnalysisOutcome;

    /// <summary>Throttled: nothing was decided, the same article may be tried again.</summary>
    /// <param name="Delay">Above zero: how long to wait at least.</param>
    public sealed record Later(TimeSpan Delay) : AnalysisOutcome;
}
