namespace Ingest.Local;

/// <summary>What the command's exit codes mean.</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Also where the answer is that there is nothing.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>By Ctrl-C: 128 and the number of the signal.</summary>
    public const int Stopped = 130;
}
