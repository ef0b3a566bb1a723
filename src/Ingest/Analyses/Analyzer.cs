using Ingest.Articles;

namespace Ingest.Analyses;

public static class Analyzer
{
    public const string Version = "stub";

    public static Analysis Analyze(Article article) => throw new InvalidOperationException();
}
