using System.Text.Json;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>A text whose names were marked by people.</summary>
/// <param name="IsForeign">
/// Marked by other rules than those of the news wires: states that act are organisations, nationalities not marked.
/// </param>
internal sealed record LabelledText(string Id, string Text, IReadOnlyList<LabelledName> Names, bool IsForeign)
{
    /// <param name="path">JSON lines: id, text, entities with start and end in code points, type.</param>
    public static List<LabelledText> Read(string path, bool isForeign)
    {
        var texts = new List<LabelledText>();
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString() ?? "";
            var offsets = Offsets(text);
            var id = row.RootElement.GetProperty("id").GetString() ?? "";
            var names = row.RootElement.GetProperty("entities").EnumerateArray()
                .Select(name => Name(name, text, offsets, isForeign))
                .OfType<LabelledName>();
            texts.Add(new LabelledText(id, text, [.. names], isForeign));
        }

        return texts;
    }

    private static LabelledName? Name(JsonElement name, string text, int[] offsets, bool isForeign)
    {
        NameKind? kind = name.GetProperty("type").GetString() switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organisation,
            "LOC" => NameKind.Place,
            "MISC" or "EVENT" => NameKind.Other,
            _ => null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        var (start, end) = (offsets[name.GetProperty("start").GetInt32()], offsets[name.GetProperty("end").GetInt32()]);
        var isState = isForeign
            && ActorCatalogue.BuiltIn.Find(text[start..end]) is [{ Type: EntityType.Country or EntityType.Place }, ..];
        return new LabelledName(start, end, isState ? NameKind.Place : known);
    }

    /// <summary>The UTF-16 offset of each code point, and of the end.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}

/// <summary>A name in UTF-16 code units of its text.</summary>
/// <param name="End">Exclusive.</param>
internal sealed record LabelledName(int Start, int End, NameKind Kind);
