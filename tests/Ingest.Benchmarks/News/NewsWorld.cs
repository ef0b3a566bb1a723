namespace Ingest.Benchmarks.News;

/// <summary>Feeds of invented news, the same for the same seed; what one outlet reports, others may copy.</summary>
public sealed class NewsWorld
{
    /// <summary>An item is a copy of another outlet's with this likelihood.</summary>
    private const double Copied = 0.2;

    /// <summary>An item is gone over, for the second edition, with this likelihood.</summary>
    private const double Revised = 0.05;

    /// <summary>Monday.</summary>
    private static readonly DateTimeOffset Begin = new(2025, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly Dice dice;
    private readonly NewsWriter writer;
    private readonly List<NewsItem> written = [];

    private NewsWorld(int seed)
    {
        dice = new((ulong)seed);
        Cast = Cast.On(DateOnly.FromDateTime(Begin.UtcDateTime));
        writer = new(dice, Cast);
    }

    public Cast Cast { get; }

    /// <summary>As first published.</summary>
    public IReadOnlyList<NewsFeed> First { get; private set; } = [];

    /// <summary>The same feeds after their outlets went over some items.</summary>
    public IReadOnlyList<NewsFeed> Second { get; private set; } = [];

    public static NewsWorld Of(int feeds, int items, int seed)
    {
        var world = new NewsWorld(seed);
        world.First = [.. Enumerable.Range(0, feeds).Select(number => world.WriteFeed(number, items))];
        world.Second = [.. world.First.Select(world.GoOver)];
        return world;
    }

    private NewsFeed WriteFeed(int number, int items)
    {
        var own = new List<NewsItem>(items);
        for (var at = 0; at < items; at++)
        {
            var address = new Uri($"https://outlet-{number + 1}.example/2025/09/report-{at + 1}");
            var isCopy = written.Count > 0 && dice.Chance(Copied);
            own.Add(isCopy ? Copy(address) : writer.Write(address, Begin.AddMinutes(dice.Below(20 * 24 * 60))));
        }

        written.AddRange(own);
        return new(number, [.. own]);
    }

    /// <summary>Only items of feeds before this one are known yet, so a copy is always another outlet's.</summary>
    private NewsItem Copy(Uri address)
    {
        var original = dice.Pick(written);
        return original with { Address = address, PublishedAt = original.PublishedAt.AddMinutes(1 + dice.Below(300)) };
    }

    private NewsFeed GoOver(NewsFeed feed) =>
        feed with { Items = [.. feed.Items.Select(item => dice.Chance(Revised) ? item.Revised() : item)] };
}
