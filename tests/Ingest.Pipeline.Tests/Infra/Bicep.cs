using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Xunit;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>The Bicep program of the restored package, run without network and without the caller's own settings.</summary>
internal static class Bicep
{
    private static readonly string[] ForeignSettings = ["AZURE_", "INGEST_"];

    /// <returns>What it wrote to its standard output, and its exit code.</returns>
    public static async Task<(string Output, string Errors, int ExitCode)> RunAsync(string folder, params string[] arguments)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64,
            "The package that is restored holds Bicep for Linux on x64.");
        using var bicep = new Process
        {
            StartInfo = new ProcessStartInfo(Program(), arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        foreach (var foreign in bicep.StartInfo.Environment.Keys.Where(IsForeign).ToList())
        {
            bicep.StartInfo.Environment.Remove(foreign);
        }

        bicep.Start();
        var errors = bicep.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await bicep.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bicep.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output, await errors, bicep.ExitCode);
    }

    private static bool IsForeign(string setting) =>
        ForeignSettings.Any(prefix => setting.StartsWith(prefix, StringComparison.Ordinal));

    private static string Program() => typeof(Bicep).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Bicep")
        .Value!;
}
