namespace Ingest.Pipeline.Tests.House;

/// <summary>Where the files of the repository lie.</summary>
internal static class Repository
{
    public static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie within the repository.");
        }

        return folder;
    }
}
