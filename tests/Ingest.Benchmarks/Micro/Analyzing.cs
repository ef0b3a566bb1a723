using BenchmarkDotNet.Attributes;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Analyses.Tagging;
using Ingest.Articles;

namespace Ingest.Benchmarks.Micro;

/// <summary>Analyses 200 articles of about two hundred words.</summary>
public class Analyzing
{
    private const int Count = 200;

    private static readonly IReadOnlyList<Article> Written = Texts.Write(Count);

    private readonly IReadOnlyList<Article> articles = Written;

    public static int Words => Written.Sum(article => article.AnalyzedText().Split([' ', '\n']).Length);

    /// <summary>All but the meetings.</summary>
    /// <returns>How many entities were found.</returns>
    [Benchmark]
    public int AnalyzeWithoutMeetings() => articles.Sum(article =>
        Analyzer.Read(article, ActorCatalogue.BuiltIn, TaggerResource.BuiltIn).Analysis.Entities.Count);

    /// <returns>How many entities were found.</returns>
    [Benchmark]
    public int Analyze() => articles.Sum(article => Analyzer.Analyze(article).Entities.Count);
}
