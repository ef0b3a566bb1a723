using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ingest.Feeds.Json;

/// <summary>Makes of broken JSON what a parser takes.</summary>
internal static class JsonRepair
{
    /// <summary>A list of items stands in the feed, and an item in the list.</summary>
    private const int ItemDepth = 2;

    private const string EscapedCharacters = "\"\\/bfnrtu";

    /// <summary>
    /// The text with what a string may not hold bare (RFC 8259, section 7) escaped: line ends, tabs, other controls, and
    /// backslashes that escape nothing.
    /// </summary>
    public static string WithEscapes(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var isInString = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            isInString ^= character == '"';
            if (isInString && character == '\\')
            {
                var isEscape = at + 1 < text.Length && EscapedCharacters.Contains(text[at + 1], StringComparison.Ordinal);
                escaped.Append('\\').Append(isEscape ? text[++at] : '\\');
            }
            else if (isInString && char.IsControl(character))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

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
