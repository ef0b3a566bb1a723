using System.Globalization;
using Ingest.Subscriptions;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>Articles in the language of news, about real meetings.</summary>
public static class Texts
{
    public const string RiyadhTitle = "Rubio and Lavrov open talks in Riyadh";

    public const string Riyadh =
        "U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov in Riyadh on Tuesday. "
        + "It was the first meeting of the two countries' top diplomats in three years. Officials from Ukraine were not "
        + "invited to the talks. Both sides said that they would appoint teams to work on an end to the war.";

    public const string PlanTitle = "Trump and Putin to meet in Budapest";

    public const string Plan =
        "U.S. President Donald Trump will meet Russian President Vladimir Putin in Budapest on February 27, the White "
        + "House said on Tuesday. Aides of both leaders are preparing an agenda, and the Hungarian government said that it "
        + "would provide all that is needed for the summit.";

    public const string CancelledTitle = "UPDATE: Trump-Putin meeting in Budapest is cancelled";

    public const string Cancelled =
        "The meeting between U.S. President Donald Trump and Russian President Vladimir Putin in Budapest on February 27 "
        + "was cancelled, the White House said on Tuesday. No new date was given.";

    public const string CallTitle = "Lavrov and Fidan speak by phone";

    public const string Call =
        "Russian Foreign Minister Sergey Lavrov spoke by phone with Turkish Foreign Minister Hakan Fidan on Tuesday, the "
        + "ministry in Moscow said. They discussed grain exports through the Black Sea and the situation in Syria.";

    public static Watch Lavrov { get; } = new Watch.OneActor(new("sergey-lavrov"), "Sergey Lavrov");

    public static Watch TrumpAndPutin { get; } = new Watch.Pair(
        new("donald-trump"),
        "Donald Trump",
        new("vladimir-putin"),
        "Vladimir Putin");

    /// <summary>Four articles: a meeting, a copy of it, a call, a plan.</summary>
    public static AFeed Feed() => new AFeed()
        .With("https://wire.example/riyadh", RiyadhTitle, Riyadh)
        .With("https://wire.example/riyadh-copy", RiyadhTitle, Riyadh)
        .With("https://wire.example/call", CallTitle, Call)
        .With("https://wire.example/plan", PlanTitle, Plan);

    public static string NumberedTitle(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Council report number {number}");

    /// <summary>Texts that share no wording, so that none is a copy of another.</summary>
    public static string Numbered(int number) =>
        string.Join(' ', Enumerable.Range(0, 60).Select(word => Hash.Of($"{number}", $"{word}"))) + ".";
}
