namespace Ingest.Local.Running;

/// <summary>Runs pump, timers and page until Ctrl-C.</summary>
public sealed class EndlessRun(Pump pump, Timetable timetable, Progress progress, RunChoice choice, Output output)
{
    public async Task<int> RunAsync(WebApplication page, CancellationToken cancellationToken)
    {
        var work = Together.RunAsync([pump.RunAsync, timetable.RunAsync], cancellationToken);
        await StartAsync(page, cancellationToken);
        output.Line($"Page:      {page.Urls.First()}");
        output.Line($"Mails:     {choice.Outbox}");
        output.Line("Stop:      Ctrl-C");
        await progress.ShowWhileAsync(work, cancellationToken);
        await page.StopAsync(CancellationToken.None);
        return ExitCode.Ok;
    }

    private async Task StartAsync(WebApplication page, CancellationToken cancellationToken)
    {
        try
        {
            await page.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            throw new CommandFailedException(
                $"Port {choice.Port} is taken: choose another with --port.",
                taken);
        }
    }
}
