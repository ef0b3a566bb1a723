using System.Text.Json;

namespace Ingest.Feeds.Json;

/// <summary>
/// The members of a JSON object, read without demands: what has another type than it should is absent.
/// </summary>
internal readonly struct JsonFields(JsonElement element)
{
    public bool Has(string name) => Member(name) is not null;

    /// <summary>A string or number, trimmed. Null where absent, empty or anything else.</summary>
    public string? Text(string name) => Member(name) is { } member ? TextOf(member) : null;

    public JsonFields? Object(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Object } member ? new JsonFields(member) : null;

    public IEnumerable<JsonFields> Objects(string name)
    {
        foreach (var item in Items(name))
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonFields(item);
            }
        }
    }

    public IEnumerable<string> Texts(string name)
    {
        foreach (var item in Items(name))
        {
            if (TextOf(item) is { } text)
            {
                yield return text;
            }
        }
    }

    private JsonElement? Member(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private JsonElement.ArrayEnumerator Items(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static string? TextOf(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => StringOf(member) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => member.GetRawText(),
        _ => null,
    };

    /// <summary>A lone surrogate written as an escape cannot be read as a string.</summary>
    private static string? StringOf(JsonElement member)
    {
        try
        {
            return member.GetString()?.Trim();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
