using System.Text;
using System.Text.Json;

namespace Ingest.Feeds.Json;

/// <summary>Saves the items of a JSON feed that stand before the place where it breaks.</summary>
internal static class JsonRepair
{
    /// <summary>A list of items stands in the feed, and an item in the list.</summary>
    private const int ItemDepth = 2;

    /// <summary>The document up to the last whole item, closed. Null where there is none.</summary>
    public static string? BeforeBreak(string text, JsonDocumentOptions options)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = EndOfLastItem(bytes, options);
        return end == 0 ? null : Encoding.UTF8.GetString(bytes, 0, end) + "]}";
    }

    private static int EndOfLastItem(byte[] bytes, JsonDocumentOptions options)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.CommentHandling,
            MaxDepth = options.MaxDepth,
        });
        var end = 0;
        var isInItems = false;
        try
        {
            while (reader.Read())
            {
                isInItems = reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName
                    ? reader.ValueTextEquals("items")
                    : isInItems;
                var isItem = isInItems && reader is { CurrentDepth: ItemDepth, TokenType: JsonTokenType.EndObject };
                end = isItem ? (int)reader.BytesConsumed : end;
            }
        }
        catch (JsonException)
        {
            return end;
        }

        return end;
    }
}
