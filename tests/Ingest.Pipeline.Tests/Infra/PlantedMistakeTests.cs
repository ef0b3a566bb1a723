using Xunit;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>Each mistake that people make in templates is caught without Azure, and by what it should be caught by.</summary>
public sealed class PlantedMistakeTests : IDisposable
{
    private readonly Templates templates = new();

    /// <summary>What is wrong, where, what stood there, what stands there now, and a word of the fault that is found.</summary>
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        { "a removed role", "access.bicep", "for item in storageRoles: {", "for item in skip(storageRoles, 1): {", "The role app b7e6dc6d" },
        { "a renamed queue", "storage.bicep", "  'extractions'\n", "  'extraction'\n", "The queue extractions is missing" },
        {
            "a forbidden setting", "app.bicep", "AzureWebJobsDisableHomepage: 'true'",
            "AzureWebJobsDisableHomepage: 'true'\n        FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'", "refuses the setting FUNCTIONS_WORKER_RUNTIME"
        },
        { "TLS 1.0", "storage.bicep", "'TLS1_2'", "'TLS1_0'", "minimumTlsVersion is TLS1_0" },
        {
            "a key-based connection", "app.bicep", "AzureWebJobsStorage__credential: 'managedidentity'",
            "AzureWebJobsStorage: 'AccountName=${storage.name};AccountKey=${storage.listKeys().keys[0].value}'", "holds a key"
        },
        { "a missing container", "storage.bicep", "'articles', 'analyses', 'stories', ", "'articles', 'analyses', ", "The container stories is missing" },
        { "a misnamed schedule", "app.bicep", "FetchFeedsSchedule:", "FetchFeedSchedule:", "The setting FetchFeedsSchedule is missing" },
        { "a schedule of five fields", "main.bicep", "'0 */5 * * * *'", "'*/5 * * * *'", "has not six cron fields" },
        { "a rule that goes before Maintain", "storage.bicep", "retentionDays + graceDays", "retentionDays - graceDays", "before Maintain forgets" },
        { "a retention that the app takes for longer", "app.bicep", "string(retentionDays)", "string(retentionDays + 30)", "before Maintain forgets" },
        { "anonymous blob access", "storage.bicep", "publicAccess: 'None'", "publicAccess: 'Blob'", "publicAccess is Blob" },
        { "a public account", "storage.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAccess: true", "allowBlobPublicAccess is True" },
        {
            "public network access although there is a network", "storage.bicep", "publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'",
            "publicNetworkAccess: 'Enabled'", "publicNetworkAccess is Enabled"
        },
    };

    public void Dispose() => templates.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_breaks_a_policy(string mistake, string file, string former, string next, string word)
    {
        templates.Replace(file, former, next);

        var faults = Policies.FindFaults(await templates.PredictAsync(Templates.Everything)).ToList();

        Assert.True(faults.Exists(fault => fault.Contains(word, StringComparison.Ordinal)), $"{mistake}: {string.Join('\n', faults)}");
    }

    [Fact]
    public async Task A_file_that_is_not_formatted_is_found()
    {
        templates.Replace("mail.bicep", "param tags object", "param   tags object");

        Assert.Contains(await templates.FormatAsync(), fault => fault.StartsWith("mail.bicep", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_parameter_that_nothing_uses_is_found()
    {
        templates.Replace("mail.bicep", "param tags object", "param tags object\n@description('Never used.')\nparam colour string = 'red'");

        Assert.Contains(await templates.LintAsync("main"), fault => fault.StartsWith("no-unused-params", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_no_policy_knows_the_snapshot_shows()
    {
        templates.Replace("monitoring.bicep", "retentionInDays: 30", "retentionInDays: 31");

        Assert.Contains("retentionInDays", await templates.ValidateAsync("main"), StringComparison.Ordinal);
    }
}
