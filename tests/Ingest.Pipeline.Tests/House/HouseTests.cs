using System.Reflection;
using System.Text.RegularExpressions;
using Ingest.Functions;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.House;

/// <summary>The repository keeps its own rules.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 400;

    private static readonly string[] Patterns = ["*.cs", "*.razor"];

    private static readonly Assembly[] Sources =
        [typeof(Hash).Assembly, typeof(Names).Assembly, typeof(Ingest.Local.Cli).Assembly];

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var files = Patterns
            .SelectMany(pattern => Repository.Root().EnumerateFiles(pattern, SearchOption.AllDirectories))
            .Where(file => !BuildFolder().IsMatch(file.FullName));

        Assert.DoesNotContain(files, file => File.ReadLines(file.FullName).Count() > LongestFile);
    }

    [Fact]
    public void No_type_has_an_ending_that_says_nothing() =>
        Assert.DoesNotContain(Sources.SelectMany(source => source.GetTypes()), type => EmptyEnding().IsMatch(type.Name));

    [Fact]
    public async Task Every_stage_can_be_made_of_what_is_registered()
    {
        using var world = new World();
        await using var installation = await AnInstallation.OpenAsync(world);

        Assert.NotNull(installation.Get<FetchFeeds>());
        Assert.NotNull(installation.Get<ExtractEntities>());
        Assert.NotNull(installation.Get<TrackStories>());
        Assert.NotNull(installation.Get<SendAlerts>());
        Assert.NotNull(installation.Get<SendDigests>());
        Assert.NotNull(installation.Get<Maintain>());
        Assert.NotNull(installation.Get<Query.Queries>());
    }

    [Theory]
    [InlineData(typeof(FetchFeedsOptions), FetchFeedsOptions.Section)]
    [InlineData(typeof(FetchPagesOptions), FetchPagesOptions.Section)]
    [InlineData(typeof(LanguageOptions), LanguageOptions.Section)]
    [InlineData(typeof(OperatorOptions), OperatorOptions.Section)]
    [InlineData(typeof(FetchOptions), FetchOptions.Section)]
    [InlineData(typeof(RetentionOptions), RetentionOptions.Section)]
    [InlineData(typeof(SmtpOptions), SmtpOptions.Section)]
    [InlineData(typeof(AzureMailOptions), AzureMailOptions.Section)]
    [InlineData(typeof(AzureLanguageOptions), AzureLanguageOptions.Section)]
    [InlineData(typeof(Ingest.Local.Costs.CostPrices), Ingest.Local.Costs.CostPrices.Section)]
    [InlineData(typeof(PagesOptions), PagesOptions.Section)]
    public void Every_setting_is_in_the_readme(Type options, string section)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root().FullName, "README.md"));

        Assert.All(options.GetProperties(), setting => Assert.Contains($"`{section}:{setting.Name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_stage_and_every_queue_that_starts_one_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root().FullName, "README.md"));

        Assert.All(
            [nameof(FetchFeeds), nameof(FetchPages), nameof(ExtractEntities), nameof(TrackStories), nameof(SendAlerts), nameof(SendDigests), nameof(Maintain)],
            stage => Assert.Contains($"| {stage} |", readme, StringComparison.Ordinal));
        Assert.Contains($"queue `{Names.InQueues.Alerts}`", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_template_alert_rule_and_host_setting_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root().FullName, "README.md"));
        var infra = new DirectoryInfo(Path.Combine(Repository.Root().FullName, "infra"));
        var texts = infra.GetFiles("*.bicep").Select(file => File.ReadAllText(file.FullName));
        var host = File.ReadAllText(Path.Combine(Repository.Root().FullName, "host.json"));

        Assert.All(ModuleFile().Matches(string.Concat(texts)), match => Assert.Contains($"| `{match.Groups[1]}` |", readme, StringComparison.Ordinal));
        Assert.All(AlertRule().Matches(string.Concat(texts)), match => Assert.Contains($"| `{match.Groups[1]}` |", readme, StringComparison.Ordinal));
        Assert.All(HostSetting().Matches(host), match => Assert.Contains($"`{match.Groups[1]}`", readme, StringComparison.Ordinal));
    }

    [GeneratedRegex("^module [a-z]+ '([a-z]+)\\.bicep'", RegexOptions.Multiline)]
    private static partial Regex ModuleFile();

    [GeneratedRegex("name: '(ingest-[a-z-]+)'")]
    private static partial Regex AlertRule();

    [GeneratedRegex("\"((?:batch|new|max|poison|visib|message|route|functionT)[A-Za-z]+)\":")]
    private static partial Regex HostSetting();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex BuildFolder();

    [GeneratedRegex("(Manager|Helper|Utils|Service|Processor|Handler|Repository|Dto|Impl|Base|Info|Data)$")]
    private static partial Regex EmptyEnding();
}
