using System.Runtime.InteropServices;
using Ingest.Benchmarks;
using Ingest.Benchmarks.Checks;
using Ingest.Benchmarks.Micro;

if (args is ["micro", ..])
{
    MicroBenchmarks.Run(args[1..]);
    return 0;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});
var report = new Report(Console.Out, Console.Error);
return Arguments.Parse(args) switch
{
    { Verb: "fetch" } given => await FinishAsync(new FetchCheck(given, report).RunAsync(stop.Token)),
    { Verb: "flow" } given => await FinishAsync(new FlowCheck(given, report).RunAsync(stop.Token)),
    { Verb: "kill" } given => await FinishAsync(new KillCheck(given, report).RunAsync(stop.Token)),
    { Verb: "fuzz" } given => await FinishAsync(new FuzzCheck(given, report).RunAsync(stop.Token)),
    { Verb: "crash" } given => await FinishAsync(new CrashCheck(given, report).RunAsync(stop.Token)),
    _ => Usage(),
};

async Task<int> FinishAsync(Task check)
{
    await check;
    return report.Holds ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: Ingest.Benchmarks VERB [--scale X] [--seed N] [OPTIONS]
          fetch   fetch, parse and store as a process, in turn with newsboat on the same feeds, served by nginx
                  [--feeds 200] [--items 30] [--rounds 5] [--alone 1: without newsboat]
          flow    the whole pipeline as a process, feeds on loopback: time, CPU, memory; all items arrive once
                  [--feeds 200] [--items 30] [--subscriptions 10000]
          kill    kill -9 at moments spread over the work, then a run to the end: nothing lost, nothing twice
                  [--kills 20] [--feeds 60] [--items 20]
          crash   a fault at each write over the bundled feeds, then a resumption: nothing lost, nothing twice
          fuzz    mutated fixtures through the feed parser: no exception, no input that takes 2 s
                  [--inputs 1000000]
          micro   parser, analyzer, matcher [options of BenchmarkDotNet, for instance --filter *Matcher*]
        --scale X    a share of the whole, for instance 0.01
        --seed N     other news, other moments; the same for the same number
        Exit code: 0 all checks hold, 1 one does not, 2 wrong usage.
        """);
    return 2;
}
