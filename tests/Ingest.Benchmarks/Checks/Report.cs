using System.Globalization;

namespace Ingest.Benchmarks.Checks;

/// <summary>Figures on stdout, progress on stderr; remembers whether all held.</summary>
public sealed class Report(TextWriter figures, TextWriter progress)
{
    private const int ShownLines = 10;
    private const int ShownLength = 240;

    public bool Holds { get; private set; } = true;

    public void Progress(string line) => progress.WriteLine(line);

    public void Figure(string name, FormattableString value) =>
        figures.WriteLine($"{name,-28} {FormattableString.Invariant(value),20}");

    /// <summary>Writes what was checked, and whether it holds.</summary>
    public void Check(string claim, bool holds)
    {
        figures.WriteLine($"{(holds ? "holds" : "FAILS")}: {claim}");
        Holds &= holds;
    }

    /// <summary>Two states of an installation that should be one.</summary>
    public void Same(string claim, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        Check(string.Create(CultureInfo.InvariantCulture, $"{claim} ({expected.Count} lines)"), expected.SequenceEqual(actual));
        Write("missing", expected.Except(actual));
        Write("added", actual.Except(expected));
    }

    /// <summary>Lines that one of two should-be-equal states has and the other has not; long ones are cut.</summary>
    private void Write(string kind, IEnumerable<string> lines)
    {
        foreach (var line in lines.Take(ShownLines))
        {
            figures.WriteLine($"  {kind}: {(line.Length > ShownLength ? line[..ShownLength] + "..." : line)}");
        }
    }
}
