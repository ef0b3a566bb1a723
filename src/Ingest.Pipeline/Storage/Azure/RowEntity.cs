using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>A row as a table entity, its value spread over properties of at most 64 KiB: Value, Value1...</summary>
internal static class RowEntity
{
    private const string Property = "Value";
    private const int PropertyCharacters = StorageLimits.PropertyBytes / sizeof(char);

    public static TableEntity Write(NewRow row)
    {
        var entity = new TableEntity(row.Partition, row.Row) { [Property] = string.Empty };
        for (int start = 0, index = 0; start < row.Value.Length; index++)
        {
            var length = PieceLength(row.Value.AsSpan(start));
            entity[Name(index)] = row.Value.Substring(start, length);
            start += length;
        }

        return entity;
    }

    public static TableEntity Write(NewRow row, string etag)
    {
        var entity = Write(row);
        entity.ETag = new ETag(etag);
        return entity;
    }

    public static TableRow Read(TableEntity entity)
    {
        var value = new StringBuilder(entity.GetString(Property));
        for (var index = 1; entity.TryGetValue(Name(index), out var piece); index++)
        {
            value.Append((string)piece);
        }

        return new TableRow(entity.PartitionKey, entity.RowKey, value.ToString(), entity.ETag.ToString());
    }

    private static string Name(int index) => index == 0 ? Property : $"{Property}{index}";

    // A pair of surrogates is one character: neither half is text that a service keeps.
    private static int PieceLength(ReadOnlySpan<char> rest) =>
        rest.Length <= PropertyCharacters ? rest.Length
        : char.IsHighSurrogate(rest[PropertyCharacters - 1]) ? PropertyCharacters - 1
        : PropertyCharacters;
}
