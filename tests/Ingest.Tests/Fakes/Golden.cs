using System.Globalization;
using Xunit;

namespace Ingest.Tests.Fakes;

/// <summary>
/// Compares text with the file that says what it should be. `UPDATE_GOLDENS=1` writes the file instead, but never in CI.
/// </summary>
public static class Golden
{
    /// <param name="path">Below `Fixtures`.</param>
    public static void Holds(string path, string actual)
    {
        var file = Path.Combine(Fixtures(), path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Goldens are not rewritten in CI.");
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{path} is missing: run with UPDATE_GOLDENS=1 and read what it wrote.");
        var expected = File.ReadAllText(file);
        Assert.True(expected == actual, Difference(path, expected.Split('\n'), actual.Split('\n')));
    }

    private static string Difference(string path, string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}, line {line + 1}\nexpected: {LineOf(expected, line)}\nactual:   {LineOf(actual, line)}");
    }

    private static string LineOf(string[] lines, int index) => index < lines.Length ? lines[index] : "(end of text)";

    /// <summary>The folder of the files that tests compare with.</summary>
    internal static string Fixtures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Ingest.sln.");
        }

        return Path.Combine(folder.FullName, "tests", "Ingest.Tests", "Fixtures");
    }
}
