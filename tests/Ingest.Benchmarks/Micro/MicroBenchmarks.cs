using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Ingest.Benchmarks.Micro;

/// <summary>Runs the benchmarks of single functions, in this process.</summary>
public static class MicroBenchmarks
{
    public static void Run(string[] args)
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(new RateColumn())
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "ingest-bench-results"));
        BenchmarkSwitcher
            .FromTypes([typeof(FeedParsing), typeof(RepairedFeedParsing), typeof(Analyzing), typeof(SubscriptionMatching)])
            .Run(args.Length == 0 ? ["--filter", "*"] : args, config);
    }
}
