namespace Ingest.Tests.Feeds;

/// <summary>Documents kept as files: each shows one fact, and beside it stands what is to be read of it.</summary>
internal static class FeedFixture
{
    private const string ExpectedEnding = ".expected.json";

    private static string Folder { get; } =
        Path.Combine(RepositoryFolder(), "tests", "Ingest.Tests", "Fixtures", "feeds");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(ExpectedEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static byte[] Body(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string ExpectedPath(string name) => Path.Combine(Folder, name + ExpectedEnding);

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above holds Ingest.sln.");
        }

        return folder.FullName;
    }
}
