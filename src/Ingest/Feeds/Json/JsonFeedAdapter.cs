using System.Text.Json;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Json;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedAdapter
{
    private const int MostDepth = 64;

    /// <summary>As RFC 8259 has it.</summary>
    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = MostDepth };

    private static readonly JsonDocumentOptions s_lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MostDepth,
    };

    public static FeedDocument Read(string text, Uri? baseAddress, WarningLog warnings)
    {
        using var clean = TryParse(text, s_strict);
        if (clean is not null)
        {
            return Read(new JsonFields(clean.RootElement), baseAddress, warnings);
        }

        var escaped = JsonRepair.WithEscapes(text);
        using var whole = TryParse(escaped, s_lenient);
        if (whole is not null)
        {
            warnings.Add("The document breaks rules of JSON (commas, comments, bare characters) and was read all the same.");
            return Read(new JsonFields(whole.RootElement), baseAddress, warnings);
        }

        using var part = JsonRepair.BeforeBreak(escaped, s_lenient) is { } begun ? TryParse(begun, s_lenient) : null;
        warnings.Add("The document is broken JSON: only what stands before the break was read.");
        return part is null ? NoFeed() : Read(new JsonFields(part.RootElement), baseAddress, warnings);
    }

    private static JsonDocument? TryParse(string text, JsonDocumentOptions options)
    {
        try
        {
            return JsonDocument.Parse(text, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedDocument Read(JsonFields feed, Uri? baseAddress, WarningLog warnings)
    {
        if (!feed.Has("items") && feed.Text("version")?.Contains("jsonfeed", StringComparison.Ordinal) != true)
        {
            warnings.Add("The document is JSON without items: it is no feed.");
            return NoFeed();
        }

        return new FeedDocument
        {
            Format = FeedFormat.JsonFeed,
            Encoding = "",
            Title = feed.Text("title"),
            Link = Address.Resolve(feed.Text("home_page_url"), baseAddress),
            Id = feed.Text("feed_url"),
            Subtitle = feed.Text("description"),
            Language = feed.Text("language"),
            Image = Address.Resolve(feed.Text("icon") ?? feed.Text("favicon"), baseAddress),
            Authors = AuthorsOf(feed),
            Entries = ReadEntries(feed, baseAddress, warnings),
        };
    }

    private static FeedDocument NoFeed() => new() { Format = FeedFormat.Unknown, Encoding = "" };

    private static EquatableArray<Entry> ReadEntries(JsonFields feed, Uri? baseAddress, WarningLog warnings)
    {
        var entries = new List<Entry>();
        foreach (var item in feed.Objects("items"))
        {
            warnings.Entry = entries.Count;
            entries.Add(ReadEntry(item, feed, baseAddress, warnings));
        }

        warnings.Entry = null;
        return [.. entries];
    }

    private static Entry ReadEntry(JsonFields item, JsonFields feed, Uri? baseAddress, WarningLog warnings) => new()
    {
        Id = item.Text("id"),
        Link = FindLink(item, baseAddress),
        Title = item.Text("title"),
        Summary = Html(item.Text("summary"), baseAddress),
        Content = Html(item.Text("content_html"), baseAddress) ?? item.Text("content_text"),
        PublishedAt = FindDate(item, "date_published", warnings),
        UpdatedAt = FindDate(item, "date_modified", warnings),
        Language = item.Text("language"),
        Authors = FindAuthors(item, feed),
        Categories = [.. item.Texts("tags")],
        Enclosures = EnclosuresOf(item, baseAddress),
    };

    private static string? Html(string? html, Uri? baseAddress) =>
        html is null ? null : HtmlAddresses.Resolve(html, baseAddress);

    private static Uri? FindLink(JsonFields item, Uri? baseAddress) =>
        Address.Resolve(item.Text("url"), baseAddress)
        ?? Address.Resolve(item.Text("external_url"), baseAddress)
        ?? (Address.Resolve(item.Text("id"), null) is { } id && Address.IsWeb(id) ? id : null);

    private static DateTimeOffset? FindDate(JsonFields item, string name, WarningLog warnings)
    {
        var text = item.Text(name);
        var date = FeedDate.TryParse(text);
        if (text is not null && date is null)
        {
            warnings.Add("A date that cannot be read was left out.");
        }

        return date;
    }

    /// <summary>An item without an author has those of the feed. Version 1.1 has a list, 1.0 had one author.</summary>
    private static EquatableArray<EntryAuthor> FindAuthors(JsonFields item, JsonFields feed)
    {
        var authors = AuthorsOf(item);
        return authors.Count == 0 ? AuthorsOf(feed) : authors;
    }

    private static EquatableArray<EntryAuthor> AuthorsOf(JsonFields element)
    {
        var authors = new List<EntryAuthor>();
        if (element.Object("author") is { } only)
        {
            Fields.AddTo(authors, Person.From(only.Text("name"), null));
        }

        foreach (var author in element.Objects("authors"))
        {
            Fields.AddTo(authors, Person.From(author.Text("name"), null));
        }

        return [.. authors];
    }

    private static EquatableArray<Enclosure> EnclosuresOf(JsonFields item, Uri? baseAddress)
    {
        var enclosures = new List<Enclosure>();
        foreach (var file in item.Objects("attachments"))
        {
            if (Address.Resolve(file.Text("url"), baseAddress) is { } address)
            {
                var length = Fields.Length(file.Text("size_in_bytes"));
                Fields.AddTo(enclosures, new Enclosure(address, file.Text("mime_type"), length));
            }
        }

        return [.. enclosures];
    }
}
