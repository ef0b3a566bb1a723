using System.CommandLine;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ingest.Local.Commands;

/// <summary>`--json` and `--csv`: how an answer is written.</summary>
internal sealed class FormOptions
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\n",
    };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON array, with all that is known." };

    private readonly Option<bool> _csv = new("--csv") { Description = "CSV with a header row." };

    internal Verb AddTo(Verb verb)
    {
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_csv))
            {
                result.AddError("--json and --csv are two forms, one is needed.");
            }
        });
        return verb.With(_json, _csv);
    }

    internal bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    internal bool IsCsv(ParseResult parsed) => parsed.GetValue(_csv);

    internal static void WriteCsv<T>(Output output, IEnumerable<T> rows)
    {
        using var writer = new CsvWriter(output.Writer, Csv, leaveOpen: true);
        writer.WriteRecords(rows);
    }
}
