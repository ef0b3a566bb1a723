using System.CommandLine;
using CsvHelper;

namespace Ingest.Local.Commands;

/// <summary>`--json` and `--csv`: how an answer is written.</summary>
internal sealed class FormOptions
{
    private static readonly CsvWriterOptions Csv = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON array, with all that is known." };

    private readonly Option<bool> _csv = new("--csv") { Description = "CSV with a header row." };

    internal Verb AddTo(Verb verb)
    {
        verb.Validators.Add(result =>
        {
            if (result.GetResult(_json) is { Implicit: false } && result.GetResult(_csv) is { Implicit: false })
            {
                result.AddError("--json and --csv are two forms, one is needed.");
            }
        });
        return verb.With(_json, _csv);
    }

    internal bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    internal bool IsCsv(ParseResult parsed) => parsed.GetValue(_csv);

    internal static void WriteCsv(Output output, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var writer = CsvWriter.Create(output.Writer, Csv, leaveOpen: true);
        writer.WriteHeader(heads.ToArray());
        foreach (var row in rows)
        {
            writer.WriteRecord(row.ToArray());
        }
    }
}
