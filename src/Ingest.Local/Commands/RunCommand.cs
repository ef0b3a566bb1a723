using System.CommandLine;
using Ingest.Local.Running;

namespace Ingest.Local.Commands;

/// <summary>`ingest run`: the whole pipeline on this machine.</summary>
internal static class RunCommand
{
    private const int DefaultPort = 7080;

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder; made, with the starter feeds, where it is missing.",
        HelpName = "DIR",
        DefaultValueFactory = _ => WhereOptions.DefaultFolder,
    };

    private static readonly Option<string?> Feeds = new("--feeds")
    {
        Description = "Begin with the feeds of an OPML file, or add those that are missing.",
        HelpName = "FILE.opml",
    };

    private static readonly Option<int> Port = NumberOption.Make("--port", least: 0, most: 65_535, DefaultPort);

    private static readonly Option<bool> Once = new("--once")
    {
        Description = "Fetch every feed once, do everything that follows, and end with a summary.",
    };

    private static readonly Option<bool> FetchOnly = new("--fetch-only")
    {
        Description = "Fetch every feed once, keep what is new, and end; the next run does what follows.",
    };

    private static readonly Option<bool> AllowPrivate = new("--allow-private")
    {
        Description = "Fetch from loopback and private addresses too.",
    };

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Log what each stage does with each item.",
    };

    internal static Verb Make(Output output)
    {
        (Port.Description, Port.HelpName) = ("The port of the page on localhost; 0 takes one that is free.", "N");
        return new Verb(
            "run",
            "Runs the whole pipeline: fetch, analyse, track, mail. Ctrl-C stops it; the next run goes on from there.",
            "run",
            "run --data ./news --feeds feeds.opml --port 8080",
            "run --once")
            .With(Data, Feeds, Port, Once, FetchOnly, AllowPrivate, Verbose)
            .Runs((parsed, token) => new EmbeddedHead(ChoiceOf(parsed), output).RunAsync(token));
    }

    private static RunChoice ChoiceOf(ParseResult parsed) => new(
        parsed.GetRequiredValue(Data),
        parsed.GetValue(Feeds),
        parsed.GetValue(Port),
        parsed.GetValue(Once) || parsed.GetValue(FetchOnly),
        parsed.GetValue(FetchOnly),
        parsed.GetValue(AllowPrivate),
        parsed.GetValue(Verbose));
}
