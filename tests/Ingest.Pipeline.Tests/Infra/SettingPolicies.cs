using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Functions;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>The app settings are those that something reads, and none is missing that the app does not start without.</summary>
internal static partial class SettingPolicies
{
    /// <summary>Words of a key, or of a call that reads one.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
        ["listKeys(", "AccountKey=", "SharedAccessKey", "InstrumentationKey=", "accesskey=", "listAccountSas", "UseDevelopmentStorage"];

    /// <summary>Read by the Functions host and by Azure's libraries.</summary>
    private static readonly string[] OfTheHost =
    [
        "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri", "AzureWebJobsDisableHomepage",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    /// <summary>Read by name in AzureHead.cs; without them mails have a wrong sender or no links.</summary>
    private static readonly string[] OfTheHead = ["Mail__From", "PublicUrl"];

    /// <summary>What Flex Consumption has elsewhere, or refuses.</summary>
    private static readonly string[] Forbidden =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING",
        "WEBSITE_CONTENTSHARE", "WEBSITE_CONTENTOVERVNET", "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED", "WEBSITE_VNET_ROUTE_ALL",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "WEBSITE_TIME_ZONE", "TZ",
    ];

    private static readonly string[] Absent = ["linuxFxVersion", "appSettings", "healthCheckPath"];

    public static IEnumerable<string> FindFaults(Deployment deployment)
    {
        var settings = deployment.OfType("Microsoft.Web/sites/config").Single(one => one.Name.EndsWith("/appsettings", StringComparison.Ordinal));
        var values = settings.Find("properties")!.Value.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.ToString());
        var site = deployment.Only("Microsoft.Web/sites");
        return
        [
            .. values.Keys.Except([.. Required(), .. Optional()]).Select(name => $"Nothing reads the setting {name}."),
            .. Required().Except(values.Keys).Select(name => $"The setting {name} is missing."),
            .. values.Keys.Intersect(Forbidden).Select(name => $"Flex Consumption refuses the setting {name}."),
            .. values.ContainsKey("AzureMail__Endpoint") != values.ContainsKey("Smtp__Host")
                ? Array.Empty<string>()
                : ["Mails need one way out, and no more than one."],
            .. values.ContainsKey("Language__Mode") == values.ContainsKey("AzureLanguage__Endpoint")
                ? Array.Empty<string>()
                : ["Who reads articles is half said."],
            .. Triggered.Schedules()
                .Where(name => values.TryGetValue(name, out var schedule) && !Cron().IsMatch(schedule))
                .Select(name => $"{name} has not six cron fields: {values[name]}"),
            .. Absent
                .Where(name => site.Find("properties.siteConfig." + name) is { ValueKind: not JsonValueKind.Null })
                .Select(name => $"Flex Consumption does not have siteConfig.{name}."),
        ];
    }

    private static IEnumerable<string> Required() => [.. OfTheHost, .. OfTheHead, .. Triggered.Schedules()];

    /// <summary>Every option that the code binds has a default, or a way that is chosen in its place.</summary>
    private static IEnumerable<string> Optional() =>
        from assembly in new[] { typeof(Names).Assembly, typeof(AzureHead).Assembly }
        from type in assembly.GetTypes()
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue()
        where section is not null
        from property in type.GetProperties()
        select $"{section}__{property.Name}";

    [GeneratedRegex(@"^[0-9*][0-9*/,-]*( [0-9*][0-9*/,-]*){5}$")]
    private static partial Regex Cron();
}
