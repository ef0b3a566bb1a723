using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline.Language;

/// <summary>The analyzer that ships: no account, no network, always done at once.</summary>
public sealed class EmbeddedAnalyzer(ActorStore actors) : ITextAnalyzer
{
    public string Version => Analyzer.Version;

    public bool IsCurrent(Analysis analysis) => analysis.Analyzer == Analyzer.Version;

    public async Task<AnalysisOutcome> AnalyzeAsync(
        Article article,
        TimeSpan waited,
        CancellationToken cancellationToken)
    {
        var catalogue = await actors.CatalogueAsync(cancellationToken);
        return new AnalysisOutcome.Analyzed(Analyzer.Analyze(article, catalogue));
    }
}
