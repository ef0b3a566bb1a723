namespace Ingest.Analyses;

/// <summary>What a reader of an analysis should know about how the text was read.</summary>
public static class AnalysisRemarks
{
    /// <summary>Whole sentences; none for an English text of its own words that was read to its end.</summary>
    public static IEnumerable<string> Of(Analysis analysis)
    {
        if (analysis.IsCut)
        {
            yield return $"The text is too long: only its first {Analyzer.LongestText / 1_000_000} million characters were read.";
        }

        if (analysis.NamesOnly)
        {
            yield return "The text is not English: only names that the catalogue knows were looked for.";
        }

        if (analysis.IsSpun)
        {
            yield return "The text reads as if a machine had paraphrased it: quotes are not what was said.";
        }
    }
}
