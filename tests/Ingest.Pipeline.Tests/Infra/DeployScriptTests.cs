using System.Diagnostics;
using Ingest.Pipeline.Tests.House;
using Xunit;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>infra/deploy.sh and infra/destroy.sh, with tools that note what they are asked and answer as theirs would.</summary>
public sealed class DeployScriptTests : IDisposable
{
    /// <summary>Notes each call with the phase that it is made for; fails as often as file `fail-VERB` says.</summary>
    private const string Az =
        """
        #!/usr/bin/env bash
        echo "az $* wire=${INGEST_WIRE_EVENTS:-}" >>"$FAKES/calls"
        fails() { local left; left=$(cat "$FAKES/fail-$1" 2>/dev/null || echo 0); [ "$left" -gt 0 ] && echo $((left - 1)) >"$FAKES/fail-$1"; }
        case "$*" in
          "account show"*) fails account && exit 1 ;;
          "ad signed-in-user show"*) echo 11111111-1111-1111-1111-111111111111 ;;
          "consumption budget list"*) cat "$FAKES/budget" 2>/dev/null ;;
          "deployment sub create"*) fails create && exit 1 ;;
          *outputs.appName.value*) echo app-ingest ;;
          *outputs.appUrl.value*) echo https://app-ingest.example ;;
          *outputs.storageName.value*) echo stingest ;;
          *config-zip*) fails upload && exit 1 ;;
          *systemKeys.blobs_extension*) fails key || echo secret ;;
          "functionapp function list"*) cat "$FAKES/functions" 2>/dev/null || echo 2 ;;
          *"event-subscription list"*) echo 2 ;;
          "eventgrid system-topic list"*) echo topic ;;
          "group exists"*) echo true ;;
        esac
        exit 0
        """;

    private const string Dotnet =
        """
        #!/usr/bin/env bash
        echo "dotnet $*" >>"$FAKES/calls"
        while [ $# -gt 1 ]; do [ "$1" = --output ] && out=$2; shift; done
        mkdir -p "$out"
        printf '{"entryPoint":1}\n' >"$out/half"
        [ -e "$FAKES/on-the-shim" ] || printf '{ "entryPoint": 1 }\n{ "entryPoint": 2 }\n' >"$out/functions.metadata"
        """;

    private const string Noted =
        """
        #!/usr/bin/env bash
        echo "$(basename "$0") $*" >>"$FAKES/calls"
        """;

    private readonly Dictionary<string, string> environment = [];
    private readonly DirectoryInfo fakes = Directory.CreateTempSubdirectory("ingest-deploy-");

    public DeployScriptTests()
    {
        Tool("az", Az);
        Tool("dotnet", Dotnet);
        foreach (var tool in (string[])["zip", "curl", "sleep"])
        {
            Tool(tool, Noted);
        }
    }

    public void Dispose() => fakes.Delete(recursive: true);

    [Fact]
    public async Task It_provisions_publishes_connects_the_events_and_tries_the_result()
    {
        var run = await RunAsync("deploy.sh");

        Assert.Equal(0, run.Code);
        Assert.Contains("Ingest runs: https://app-ingest.example", run.Output, StringComparison.Ordinal);
        string[] steps = ["sub create", "dotnet publish", "zip -q", "config-zip", "curl ", "blobs_extension", "sub create", "function list", "event-subscription list"];
        Assert.Equal(steps, Calls().Select(call => Array.Find(steps, step => call.Contains(step, StringComparison.Ordinal))).OfType<string>().SkipLast(1));
        Assert.Equal(["wire=false", "wire=true"], Calls().Where(call => call.Contains("sub create", StringComparison.Ordinal)).Select(call => call.Split(' ')[^1]));
    }

    [Fact]
    public async Task It_may_be_run_again()
    {
        await RunAsync("deploy.sh");
        Put("budget", "2026-03-01T00:00:00Z");

        Assert.Equal(0, (await RunAsync("deploy.sh")).Code);
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        var run = await RunAsync("deploy.sh", "--what-if", "--params", "dev.bicepparam");

        Assert.Equal(0, run.Code);
        Assert.Contains(Calls(), call => call.Contains("what-if", StringComparison.Ordinal) && call.Contains("ingest-dev", StringComparison.Ordinal));
        Assert.DoesNotContain(Calls(), call => call.Contains("sub create", StringComparison.Ordinal) || call.StartsWith("dotnet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_is_refused_while_roles_arrive_is_tried_again()
    {
        Put("fail-upload", "2");

        Assert.Equal(0, (await RunAsync("deploy.sh")).Code);
        Assert.Equal(3, Calls().Count(call => call.Contains("config-zip", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fail-account", "1", "run 'az login'")]
    [InlineData("fail-create", "1", "Azure refused the resources")]
    [InlineData("fail-upload", "9", "could not be uploaded")]
    [InlineData("fail-key", "99", "no key for Event Grid")]
    [InlineData("on-the-shim", "", "it was not made on the worker's packages")]
    [InlineData("functions", "1", "The host knows 1 of 2 functions")]
    public async Task What_goes_wrong_is_said_in_one_sentence(string fake, string value, string sentence)
    {
        Put(fake, value);

        var run = await RunAsync("deploy.sh");

        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_is_refused_with_the_usage()
    {
        var run = await RunAsync("deploy.sh", "--everything");

        Assert.Equal(2, run.Code);
        Assert.Contains("usage:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_asks_for_the_name_first()
    {
        var unnamed = await RunAsync("destroy.sh", "--yes");
        Environment("AZURE_ENV_NAME", "dev");
        var unanswered = await RunAsync("destroy.sh");
        var agreed = await RunAsync("destroy.sh", "--yes");

        Assert.Equal((1, 1, 0), (unnamed.Code, unanswered.Code, agreed.Code));
        Assert.Single(Calls(), call => call.StartsWith("az group delete --name rg-ingest-dev", StringComparison.Ordinal));
    }

    private void Environment(string name, string value) => environment[name] = value;

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(fakes.FullName, name), text);

    private string[] Calls() => File.ReadAllLines(Path.Combine(fakes.FullName, "calls"));

    private void Tool(string name, string script)
    {
        Put(name, script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(fakes.FullName, name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string script, params string[] arguments)
    {
        using var bash = new Process
        {
            StartInfo = new ProcessStartInfo("bash", [Path.Combine(Repository.Root().FullName, "infra", script), .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        bash.StartInfo.Environment.Clear();
        bash.StartInfo.Environment["PATH"] = $"{fakes.FullName}:/usr/bin:/bin";
        bash.StartInfo.Environment["FAKES"] = fakes.FullName;
        foreach (var (name, value) in environment)
        {
            bash.StartInfo.Environment[name] = value;
        }

        bash.Start();
        bash.StandardInput.Close();
        var output = bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (bash.ExitCode, await output, await errors);
    }
}
