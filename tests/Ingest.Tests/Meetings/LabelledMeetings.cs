using System.Text.Json;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Meetings;

/// <summary>An article whose meetings people marked.</summary>
/// <param name="News">Its id in the development data, which then holds title and text. Null for texts kept here.</param>
public sealed record LabelledArticle(
    string Id,
    DateOnly Date,
    string? News,
    string? Title,
    string? Text,
    IReadOnlyList<LabelledMeeting> Meetings);

/// <summary>A meeting as people marked it.</summary>
/// <param name="Weight">must, should, or may: neither right nor wrong to find.</param>
/// <param name="Participants">Persons by the name of the text, countries by their English name.</param>
/// <param name="Evidence">Verbatim, at <paramref name="Start"/> of the title or the text.</param>
/// <param name="In">title or text.</param>
public sealed record LabelledMeeting(
    string Weight,
    string Status,
    IReadOnlyList<string> Participants,
    IReadOnlyList<string> Absent,
    LabelledPlace? Place,
    LabelledDate? Date,
    string? Precision,
    string? Modality,
    string Evidence,
    string In,
    int Start)
{
    internal bool IsExpected => Weight != "may";

    internal bool IsNegative => Status is "cancelled" or "declined" or "not_planned";
}

public sealed record LabelledPlace(string? City, string? Country);

public sealed record LabelledDate(DateOnly From, DateOnly To);

/// <summary>The labelled articles of `Fixtures/meetings`.</summary>
internal static class LabelledArticles
{
    private const string Folder = "INGEST_DEVDATA";

    /// <summary>Those whose text is at hand: without the development data only those kept here.</summary>
    /// <param name="file">articles.jsonl, or one of those written and marked by somebody who did not know the rules.</param>
    internal static IReadOnlyList<LabelledArticle> Read(string file)
    {
        var path = Path.Combine(Golden.Fixtures(), "meetings", file);
        var news = News();
        return
        [
            .. File.ReadLines(path)
                .Select(line => JsonSerializer.Deserialize<LabelledArticle>(line, JsonSerializerOptions.Web)!)
                .Select(article => article.News is { } id && news.TryGetValue(id, out var texts)
                    ? article with { Title = texts.Title, Text = texts.Text }
                    : article)
                .Where(article => article.Text is not null),
        ];
    }

    private static Dictionary<string, (string Title, string Text)> News()
    {
        var texts = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable(Folder) is not { } folder)
        {
            return texts;
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "data", "news", "news.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            texts[Text(row, "id")] = (Text(row, "title").Trim(), Text(row, "text"));
        }

        return texts;
    }

    private static string Text(JsonDocument row, string name) => row.RootElement.GetProperty(name).GetString() ?? "";
}
