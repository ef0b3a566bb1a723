namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Says that another process runs the pipeline on a data folder.</summary>
public sealed class DataFolderInUseException : IOException
{
    public DataFolderInUseException()
    {
    }

    public DataFolderInUseException(string message)
        : base(message)
    {
    }

    public DataFolderInUseException(string folder, Exception innerException)
        : base(
            $"Another 'ingest run' works on {folder} (its process id stands in {DataFolderLock.FileName} there): " +
            "stop it, or choose another folder with --data.",
            innerException)
    {
    }
}
