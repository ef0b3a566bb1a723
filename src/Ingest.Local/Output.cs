using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Pipeline.Storage;
using Spectre.Console;

namespace Ingest.Local;

/// <summary>What a verb writes to: lines, tables and JSON; tables are drawn only on a terminal.</summary>
public sealed class Output(TextWriter writer, TextWriter errors, IAnsiConsole? terminal)
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _turn = new();
    private IAnsiConsole? _errors;

    public TextWriter Writer { get; } = writer;

    public TextWriter Errors { get; } = errors;

    /// <summary>Null where the output is piped.</summary>
    public IAnsiConsole? Terminal { get; } = terminal;

    public static Output OfConsole() =>
        new(Console.Out, Console.Error, Console.IsOutputRedirected ? null : AnsiConsole.Console);

    /// <summary>Writes one line, without any control character that the text may hold.</summary>
    public void Line(string text = "")
    {
        lock (_turn)
        {
            Writer.WriteLine(Plain(text));
        }
    }

    public void Error(string text)
    {
        lock (_turn)
        {
            if (_errors is { } console)
            {
                console.WriteLine(Plain(text));
                return;
            }

            Errors.WriteLine(Plain(text));
        }
    }

    /// <summary>While a picture on the terminal changes in place, errors that show there go above it.</summary>
    public IDisposable LeadErrorsTo(IAnsiConsole console)
    {
        _errors = Console.IsErrorRedirected ? null : console;
        return new Led(this);
    }

    /// <summary>Writes text as it stands.</summary>
    public void Raw(string text)
    {
        lock (_turn)
        {
            Writer.Write(text);
        }
    }

    /// <summary>Writes one JSON value; letters stay letters.</summary>
    public void Json<T>(T value) => Raw(JsonSerializer.Serialize(value, Indented) + "\n");

    /// <summary>Columns under heads: with lines on a terminal, padded with spaces where piped.</summary>
    public void Table(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (Terminal is not null)
        {
            Draw(Terminal, heads, rows);
            return;
        }

        var widths = heads.Select((head, at) => rows.Select(row => row[at].Length).Append(head.Length).Max()).ToList();
        foreach (var row in rows.Prepend(heads))
        {
            Line(string.Join("  ", row.Select((cell, at) => cell.PadRight(widths[at]))).TrimEnd());
        }
    }

    private static void Draw(
        IAnsiConsole console,
        IReadOnlyList<string> heads,
        IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Text(head, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Plain(cell))));
        }

        console.Write(table);
    }

    /// <summary>What feeds bring must not steer the terminal.</summary>
    internal static string Plain(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            ? string.Concat(text.Select(character => char.IsControl(character) && character != '\n' ? ' ' : character))
            : text;

    private sealed class Led(Output output) : IDisposable
    {
        public void Dispose() => output._errors = null;
    }
}
