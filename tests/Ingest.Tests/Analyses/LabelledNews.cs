using System.Text.Json;
using Ingest.Analyses.Quantities;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Analyses;

/// <summary>A text whose dates and quantities people marked, in `Fixtures/expressions`.</summary>
/// <param name="Dct">The day of publication.</param>
/// <param name="Quantities">Null where only dates are marked.</param>
public sealed record LabelledNews(string Id, DateOnly Dct, string Text, IReadOnlyList<LabelledDate> Timexes, IReadOnlyList<LabelledQuantity>? Quantities)
{
    /// <summary>Of Wikinews and of public sources.</summary>
    internal const string News = "news.jsonl";

    /// <summary>Invented, for what the others lack.</summary>
    internal const string Seen = "seen.jsonl";

    internal static List<LabelledNews> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(Golden.Fixtures(), "expressions", file))
            .Select(line => JsonSerializer.Deserialize<LabelledNews>(line, JsonSerializerOptions.Web)!),
    ];
}

/// <summary>A date expression as people marked it.</summary>
public sealed record LabelledDate(int Start, int End, string Value);

/// <summary>A quantity as people marked it.</summary>
public sealed record LabelledQuantity(int Start, int End, QuantityKind Kind, double? Value, string? Unit);
