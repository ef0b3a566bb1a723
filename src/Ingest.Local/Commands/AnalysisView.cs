using Ingest.Analyses;
using Ingest.Analyses.Quantities;
using Ingest.Articles;
using Ingest.Meetings;

namespace Ingest.Local.Commands;

/// <summary>An analysis as a reader wants it, every span with its words.</summary>
/// <param name="Text">What all offsets count in, in UTF-16 code units.</param>
internal sealed record AnalysisView(
    string Analyzer,
    string Text,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<MarkedPart> Parts,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<MentionView> Mentions,
    IReadOnlyList<KeyPhrase> KeyPhrases,
    IReadOnlyList<DateView> Dates,
    IReadOnlyList<QuantityView> Quantities,
    IReadOnlyList<Claim> Meetings)
{
    internal static AnalysisView Of(Article article, Analysis analysis)
    {
        var text = article.AnalyzedText();
        return new(
            analysis.Analyzer,
            text,
            [.. AnalysisRemarks.Of(analysis)],
            [.. analysis.Parts],
            [.. analysis.Entities],
            [.. analysis.Mentions.Select(mention => MentionView.Of(mention, text))],
            [.. analysis.KeyPhrases],
            [.. analysis.Dates.Select(date => DateView.Of(date, text))],
            [.. analysis.Quantities.Select(quantity => QuantityView.Of(quantity, text))],
            [.. analysis.Claims]);
    }
}

/// <summary>A mention with its words.</summary>
internal sealed record MentionView(
    int Start,
    int Length,
    string Text,
    EntityType Type,
    string? Entity,
    double Confidence,
    double Link)
{
    internal static MentionView Of(Mention mention, string text) => new(
        mention.Start,
        mention.Length,
        text.Substring(mention.Start, mention.Length),
        mention.Type,
        mention.ActorId?.Value,
        mention.Confidence,
        mention.Link);
}

/// <summary>A date expression with its words.</summary>
internal sealed record DateView(
    int Start,
    int Length,
    string Text,
    string Type,
    string Value,
    DateSpan? Span,
    DateBasis Basis,
    double Confidence)
{
    internal static DateView Of(DateExpression date, string text) => new(
        date.Start,
        date.Length,
        text.Substring(date.Start, date.Length),
        date.Type,
        date.Value,
        date.Span,
        date.Basis,
        date.Confidence);
}

/// <summary>A quantity with its words.</summary>
internal sealed record QuantityView(
    int Start,
    int Length,
    string Text,
    QuantityKind Kind,
    double? Value,
    string? Unit,
    double Confidence)
{
    internal static QuantityView Of(Quantity quantity, string text) => new(
        quantity.Start,
        quantity.Length,
        text.Substring(quantity.Start, quantity.Length),
        quantity.Kind,
        quantity.Value,
        quantity.Unit,
        quantity.Confidence);
}
