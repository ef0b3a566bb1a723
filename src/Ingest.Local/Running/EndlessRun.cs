namespace Ingest.Local.Running;

/// <summary>Runs pump, timers and page until Ctrl-C.</summary>
public sealed class EndlessRun(
    Pump pump,
    Timetable timetable,
    Progress progress,
    RunChoice choice,
    MailTarget mails,
    Output output)
{
    public async Task<int> RunAsync(WebApplication page, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Together.RunAsync([pump.RunAsync, timetable.RunAsync], stop.Token);
        try
        {
            await StartAsync(page, cancellationToken);
            output.Line($"Page:      {page.Urls.First()}");
            output.Line($"Mails:     {mails.Words}");
            output.Line("Stop:      Ctrl-C");
            await progress.ShowWhileAsync(work, cancellationToken);
            await page.StopAsync(CancellationToken.None);
        }
        finally
        {
            await stop.CancelAsync();
            await work;
        }

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
            throw new CommandFailedException($"Port {choice.Port} is taken: choose another with --port.", taken);
        }
    }
}
