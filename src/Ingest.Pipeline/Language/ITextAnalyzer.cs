using Ingest.Articles;

namespace Ingest.Pipeline.Language;

/// <summary>Reads an article: who and what it names, what it is about, when things happen.</summary>
public interface ITextAnalyzer
{
    /// <summary>What <see cref="Analyses.Analysis.Analyzer"/> says of the analyses it makes when nothing hinders it.</summary>
    string Version { get; }

    /// <summary>Whether an analysis need not be made again: by this analyzer, or as good as it can give.</summary>
    bool IsCurrent(Analyses.Analysis analysis);

    /// <param name="waited">How long ago the article was first put off; zero at the first attempt.</param>
    Task<AnalysisOutcome> AnalyzeAsync(Article article, TimeSpan waited, CancellationToken cancellationToken);
}
