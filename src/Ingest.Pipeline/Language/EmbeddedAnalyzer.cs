using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Pipeline.Language;

/// <summary>The analyzer that ships: no account, no network, always done at once.</summary>
public sealed class EmbeddedAnalyzer : ITextAnalyzer
{
    public string Version => Analyzer.Version;

    public bool IsCurrent(Analysis analysis) => analysis.Analyzer == Analyzer.Version;

    public Task<AnalysisOutcome> AnalyzeAsync(
        Article article,
        TimeSpan waited,
        CancellationToken cancellationToken) =>
        Task.FromResult<AnalysisOutcome>(new AnalysisOutcome.Analyzed(Analyzer.Analyze(article)));
}
