using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Analyses.Tagging;

/// <summary>
/// The file of the trained tagger: seven arrays, each after its length in bytes, all little-endian. It is not compressed, because
/// unpacking it would take longer than all other work of a short run.
/// </summary>
internal static class TaggerResource
{
    private const string Name = "names.model";
    private static readonly Lazy<TaggerModel> LazyBuiltIn = new(ReadBuiltIn);

    /// <summary>The model that ships; read once, on first use.</summary>
    internal static TaggerModel BuiltIn => LazyBuiltIn.Value;

    internal static void Write(Stream output, TaggerTables tables)
    {
        using var file = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        WriteTable(file, tables.Senses);
        WriteTable(file, tables.Names);
        Write<ulong>(file, tables.Present);
        Write<sbyte>(file, tables.Rows);
        Write<short>(file, tables.Transitions);
    }

    internal static TaggerModel Read(Stream input)
    {
        using var file = new BinaryReader(input);
        var lexicon = new TaggerLexicon(ReadTable(file), ReadTable(file));
        return new TaggerModel(Read<ulong>(file), Read<sbyte>(file), Read<short>(file), lexicon);
    }

    private static TaggerModel ReadBuiltIn()
    {
        using var stream = typeof(TaggerResource).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The program lacks its resource {Name}.");
        return Read(stream);
    }

    private static void WriteTable(BinaryWriter file, IReadOnlyDictionary<uint, byte> table)
    {
        var entries = table.OrderBy(entry => entry.Key).ToList();
        Write<uint>(file, [.. entries.Select(entry => entry.Key)]);
        Write<byte>(file, [.. entries.Select(entry => entry.Value)]);
    }

    private static HashedBytes ReadTable(BinaryReader file) => new(Read<uint>(file), Read<byte>(file));

    private static void Write<T>(BinaryWriter file, T[] values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        file.Write(bytes.Length);
        file.Write(bytes);
    }

    private static T[] Read<T>(BinaryReader file)
        where T : unmanaged
    {
        var bytes = file.ReadInt32();
        var values = GC.AllocateUninitializedArray<T>(bytes / Marshal.SizeOf<T>());
        file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

/// <summary>What training makes.</summary>
/// <param name="Senses">What nouns mean, by <see cref="HashedBytes.KeyOf"/>.</param>
/// <param name="Names">Which kinds of lists a name is in, likewise.</param>
/// <param name="Present">The features that have a row, a bit each.</param>
/// <param name="Rows">One after the other.</param>
/// <param name="Transitions">By label, then by the label before it.</param>
internal sealed record TaggerTables(
    IReadOnlyDictionary<uint, byte> Senses,
    IReadOnlyDictionary<uint, byte> Names,
    ulong[] Present,
    sbyte[] Rows,
    short[] Transitions);
