using System.Text.Json;
using Ingest.Local;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>An operator with a folder of their own, who types commands and reads what they answer.</summary>
public sealed class Desk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-cli-");

    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>The names of the mails in the outbox, in order.</summary>
    public IReadOnlyList<string> Mails =>
        Directory.Exists(Path.Combine(Data, "outbox"))
            ? [.. Directory.GetFiles(Path.Combine(Data, "outbox")).Select(NameOf).Order(StringComparer.Ordinal)]
            : [];

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command as it stands.</summary>
    public static async Task<Answer> TypeAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Cli.RunAsync(args, new Output(output, errors, null), TestContext.Current.CancellationToken);
        return new(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command on the data folder.</summary>
    public Task<Answer> AskAsync(params string[] args) => TypeAsync([.. args, "--data", Data]);

    /// <summary>Runs once on the feeds that come with the program, so that there is a data folder.</summary>
    public Task<Answer> FoundAsync(params string[] names)
    {
        var outlines = names.Select(name => $"<outline type=\"rss\" text=\"{name}\" xmlUrl=\"bundled:{name}\"/>");
        var file = Write("feeds.opml", $"<opml version=\"2.0\"><body>{string.Concat(outlines)}</body></opml>");
        return AskAsync("run", "--once", "--feeds", file);
    }

    private static string NameOf(string path) => Path.GetFileName(path);

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a command answered.</summary>
public sealed record Answer(int Code, string Output, string Errors)
{
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;
}
