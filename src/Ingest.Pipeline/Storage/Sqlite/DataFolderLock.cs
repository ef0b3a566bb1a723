using System.Globalization;
using System.Text;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>The right to run the pipeline on a data folder: one process holds it until it ends, in any way.</summary>
/// <remarks>Reading and writing the folder needs no lock; running the stages twice would.</remarks>
public sealed class DataFolderLock : IDisposable
{
    /// <summary>The lock file's name; it holds the process id of the one who runs, or ran last.</summary>
    public const string FileName = "ingest.lock";

    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <exception cref="DataFolderInUseException">Another process holds the lock.</exception>
    public static DataFolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Open(folder);
        file.SetLength(0);
        file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new DataFolderLock(file);
    }

    public void Dispose() => file.Dispose();

    private static FileStream Open(string folder)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new DataFolderInUseException(folder, held);
        }
    }
}
