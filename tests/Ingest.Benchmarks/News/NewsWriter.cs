using System.Globalization;
using System.Text;

namespace Ingest.Benchmarks.News;

/// <summary>Writes invented news of about two hundred words.</summary>
public sealed class NewsWriter(Dice dice, Cast cast)
{
    private const int TopicSentences = 5;
    private const int GeneralSentences = 6;
    private const int ParagraphSentences = 3;

    private static readonly string[] Weekdays =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public NewsItem Write(Uri address, DateTimeOffset publishedAt)
    {
        var topic = dice.Pick(Topics.All);
        var parties = dice.Draw(cast.Persons, 2);
        var sentences = dice.Draw(topic.Sentences, TopicSentences)
            .Concat(dice.Draw(Topics.General, GeneralSentences))
            .Prepend(dice.Pick(topic.Openings))
            .Select(sentence => Fill(sentence, parties, publishedAt));
        return new(
            address,
            Fill(dice.Pick(topic.Titles), parties, publishedAt),
            [.. sentences.Chunk(ParagraphSentences).Select(paragraph => string.Join(' ', paragraph))],
            publishedAt);
    }

    private string Fill(string template, IReadOnlyList<Role> parties, DateTimeOffset publishedAt)
    {
        var text = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] == '{')
            {
                text.Append(Slot(template[at + 1], parties, publishedAt));
                at += 2;
                continue;
            }

            text.Append(template[at]);
        }

        return text.ToString();
    }

    private string Slot(char slot, IReadOnlyList<Role> parties, DateTimeOffset publishedAt) => slot switch
    {
        'p' => parties[0].Introduction,
        'q' => parties[1].Introduction,
        'P' => parties[0].Person.Name,
        'Q' => parties[1].Person.Name,
        'X' => dice.Pick(Cast.Countries),
        'o' => dice.Pick(Cast.Organisations),
        'c' => dice.Pick(Topics.Cities),
        'd' => dice.Pick(Weekdays),
        'm' => publishedAt.AddDays(dice.Below(60) - 15).ToString("MMMM d", CultureInfo.InvariantCulture),
        'n' => (2 + dice.Below(95)).ToString(CultureInfo.InvariantCulture),
        't' => dice.Pick(Topics.Subjects),
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };
}
