using System.Text;
using Ingest.Benchmarks.News;

namespace Ingest.Benchmarks.Fuzzing;

/// <summary>What mutations begin with: the fixtures of the tests, and feeds as the generator writes them.</summary>
internal static class Corpus
{
    private const int LargestFixture = 32 * 1024;

    public static IReadOnlyList<byte[]> Read()
    {
        var fixtures = Path.Combine(Root().FullName, "tests", "Ingest.Tests", "Fixtures", "feeds");
        var documents = Directory.EnumerateFiles(fixtures)
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(body => body.Length is > 0 and <= LargestFixture)
            .ToList();
        documents.AddRange(NewsWorld.Of(3, 3, 1).First.Select(FeedText.Write));
        documents.Add(Encoding.Unicode.GetBytes("<rss><channel><title>Gespräche</title></channel></rss>"));
        return documents;
    }

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks do not lie within the repository.");
        }

        return folder;
    }
}
