using System.Text.Json;
using Ingest.Pipeline.Tests.House;
using Xunit;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>A copy of infra/ that may be changed, and the gates that it has to pass.</summary>
internal sealed class Templates : IDisposable
{
    /// <summary>Everything that can be switched on is, but the SMTP server.</summary>
    public const string Everything = "everything";

    /// <summary>Mails leave through an SMTP server with a password, all in a network.</summary>
    public const string Smtp = "smtp";

    private static readonly string[] Identifiers =
    [
        "--subscription-id", "00000000-0000-0000-0000-000000000001",
        "--tenant-id", "00000000-0000-0000-0000-000000000002",
        "--location", "westeurope",
        "--deployment-name", "ingest",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ingest-infra-");

    public Templates()
    {
        foreach (var file in Source().GetFiles())
        {
            file.CopyTo(Path.Combine(folder.FullName, file.Name));
        }
    }

    public IEnumerable<string> Files =>
        folder.GetFiles("*.bicep*").Select(file => file.Name).Where(name => name != "bicepconfig.json").Order();

    public static DirectoryInfo Source() => new(Path.Combine(Repository.Root().FullName, "infra"));

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Changes one place of one file, and fails where it is not there.</summary>
    public void Replace(string file, string former, string next)
    {
        var path = Path.Combine(folder.FullName, file);
        var text = File.ReadAllText(path);
        Assert.Contains(former, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(former, next, StringComparison.Ordinal));
    }

    /// <returns>Files that `bicep format` would change.</returns>
    public async Task<IReadOnlyList<string>> FormatAsync()
    {
        var faults = new List<string>();
        foreach (var file in Files)
        {
            var (formatted, errors, code) = await Bicep.RunAsync(folder.FullName, "format", file, "--stdout");
            var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, file), TestContext.Current.CancellationToken);
            if (code != 0 || formatted.TrimEnd() != text.TrimEnd())
            {
                faults.Add($"{file} is not formatted. {errors}");
            }
        }

        return faults;
    }

    /// <returns>Every diagnostic of a parameters file and of all that it leads to, whatever its level.</returns>
    public async Task<IReadOnlyList<string>> LintAsync(string parameters)
    {
        var (output, errors, _) = await Bicep.RunAsync(
            folder.FullName,
            "lint",
            parameters + ".bicepparam",
            "--diagnostics-format",
            "Sarif");
        using var sarif = JsonDocument.Parse(output.Length > 0 ? output : errors);
        return
        [
            .. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
                $"{result.GetProperty("ruleId")}: {result.GetProperty("message").GetProperty("text")}"),
        ];
    }

    public async Task<(string Errors, int ExitCode)> BuildAsync(string parameters)
    {
        var (_, errors, code) = await Bicep.RunAsync(folder.FullName, "build-params", parameters + ".bicepparam", "--stdout");
        return (errors, code);
    }

    /// <returns>How what would be deployed differs from the snapshot. Empty where it does not.</returns>
    public async Task<string> ValidateAsync(string parameters)
    {
        var (output, errors, code) = await SnapshotAsync(parameters, "Validate");
        return code == 0 ? "" : output + errors;
    }

    /// <summary>What would be deployed.</summary>
    public async Task<Deployment> PredictAsync(string parameters)
    {
        WriteVariant(parameters);
        var (output, errors, code) = await SnapshotAsync(parameters, "Overwrite");
        Assert.True(code == 0, output + errors);
        return Deployment.Read(Path.Combine(folder.FullName, parameters + ".snapshot.json"));
    }

    /// <summary>Writes the snapshot into infra/ itself.</summary>
    public async Task UpdateSnapshotAsync(string parameters)
    {
        await PredictAsync(parameters);
        var name = parameters + ".snapshot.json";
        File.Copy(Path.Combine(folder.FullName, name), Path.Combine(Source().FullName, name), overwrite: true);
    }

    private Task<(string Output, string Errors, int ExitCode)> SnapshotAsync(string parameters, string mode) =>
        Bicep.RunAsync(folder.FullName, ["snapshot", parameters + ".bicepparam", "--mode", mode, .. Identifiers]);

    private void WriteVariant(string name)
    {
        var text = name switch
        {
            Everything =>
                """
                param wireEvents = true
                param languageMode = 'WhenRelevant'
                param operatorPrincipalId = '00000000-0000-0000-0000-000000000003'
                param signInClientId = '00000000-0000-0000-0000-000000000004'
                """,
            Smtp =>
                """
                param smtp = { host: 'smtp.example.org', user: 'desk', from: 'Desk <desk@example.org>' }
                param smtpPassword = 'not a real one'
                """,
            _ => null,
        };
        if (text is not null)
        {
            File.WriteAllText(
                Path.Combine(folder.FullName, name + ".bicepparam"),
                $"""
                using 'main.bicep'

                param environmentName = '{name}'
                param location = 'westeurope'
                param useNetwork = true
                param operatorAddress = 'desk@example.org'
                param budgetStart = '2026-12-01'
                {text}
                """);
        }
    }
}
