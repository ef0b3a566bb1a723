using System.Globalization;
using System.Text.Json;
using Ingest.Pipeline.Storage.Azure;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>What holds of every deployment, whatever its parameters; each method yields what does not.</summary>
internal static class Policies
{
    private const string Account = "Microsoft.Storage/storageAccounts";
    private const string Vault = "Microsoft.KeyVault/vaults";
    private const string Site = "Microsoft.Web/sites";
    private const string Containers = Account + "/blobServices/containers";

    /// <summary>Containers that are Azure's and not the code's.</summary>
    private static readonly string[] OfThePlatform = ["app-package", "dead-letters"];

    private static readonly string[] Untagged =
    [
        "/blobServices", "/containers", "/queueServices", "/queues", "/tableServices", "/tables", "/managementPolicies",
        "/config", "/basicPublishingCredentialsPolicies", "/roleAssignments", "/eventSubscriptions", "/budgets",
        "/secrets", "/privateDnsZoneGroups",
    ];

    public static IEnumerable<string> FindFaults(Deployment deployment) =>
    [
        .. Storage(deployment),
        .. Network(deployment),
        .. App(deployment),
        .. Keys(deployment),
        .. Events(deployment),
        .. Tags(deployment),
        .. SettingPolicies.FindFaults(deployment),
        .. RolePolicies.FindFaults(deployment),
    ];

    private static IEnumerable<string> Storage(Deployment deployment)
    {
        var account = deployment.Only(Account);
        var blobs = deployment.Only(Account + "/blobServices");
        return
        [
            .. Expect(account, "kind", "StorageV2"),
            .. Expect(account, "properties.allowSharedKeyAccess", "False"),
            .. Expect(account, "properties.allowBlobPublicAccess", "False"),
            .. Expect(account, "properties.supportsHttpsTrafficOnly", "True"),
            .. Expect(account, "properties.minimumTlsVersion", "TLS1_2", "TLS1_3"),
            .. Expect(blobs, "properties.deleteRetentionPolicy.enabled", "True"),
            .. Expect(blobs, "properties.containerDeleteRetentionPolicy.enabled", "True"),
            .. deployment.OfType(Containers).SelectMany(container => Expect(container, "properties.publicAccess", "None")),
            .. Same("container", Names.AllContainers.Concat(OfThePlatform), deployment.NamesOf(Containers)),
            .. Same("queue", AzureStorage.OwnQueues, deployment.NamesOf(Account + "/queueServices/queues")),
            .. Same("table", Names.AllTables, deployment.NamesOf(Account + "/tableServices/tables")),
            .. Retention(deployment),
        ];
    }

    private static IEnumerable<string> Retention(Deployment deployment)
    {
        var rules = deployment.Only(Account + "/managementPolicies").Find("properties.policy.rules")!.Value.EnumerateArray();
        var days = rules.Where(rule => rule.GetRawText().Contains("\"articles/\"", StringComparison.Ordinal)).Select(DaysOf).Min();
        var settings = deployment.OfType(Site + "/config").Single(one => one.Name.EndsWith("/appsettings", StringComparison.Ordinal));
        return
        [
            .. new[] { Names.InBlobs.Articles, Names.InBlobs.Analyses }
                .Where(container => !deployment.Only(Account + "/managementPolicies").Written.Contains($"\"{container}/\"", StringComparison.Ordinal))
                .Select(container => $"Nothing ends the life of blobs in {container}."),
            .. int.TryParse(settings.Text("properties.Retention__Days"), CultureInfo.InvariantCulture, out var kept) && kept < days
                ? Array.Empty<string>()
                : [$"Blobs go after {days} days, before Maintain forgets their articles."],
        ];
    }

    private static int DaysOf(JsonElement rule) => rule
        .GetProperty("definition").GetProperty("actions").GetProperty("baseBlob").GetProperty("delete")
        .GetProperty("daysAfterModificationGreaterThan").GetInt32();

    private static IEnumerable<string> Network(Deployment deployment)
    {
        if (!deployment.Has("Microsoft.Network/virtualNetworks"))
        {
            return [];
        }

        var reached = deployment.OfType("Microsoft.Network/privateEndpoints").Select(one => one.Written).ToList();
        string[] services = deployment.Has(Vault) ? ["blob", "queue", "table", "vault"] : ["blob", "queue", "table"];
        return
        [
            .. deployment.OfType(Account).Concat(deployment.OfType(Vault)).SelectMany(closed =>
                Expect(closed, "properties.publicNetworkAccess", "Disabled")
                    .Concat(Expect(closed, "properties.networkAcls.defaultAction", "Deny"))),
            .. services.Where(service => !reached.Any(one => one.Contains($"\"groupIds\":[\"{service}\"]", StringComparison.Ordinal)))
                .Select(service => $"No private endpoint leads to {service}."),
            .. deployment.Only(Site).Text("properties.virtualNetworkSubnetId") is { Length: > 0 }
                ? Array.Empty<string>()
                : ["The app is not in the network."],
        ];
    }

    private static IEnumerable<string> App(Deployment deployment)
    {
        var app = deployment.Only(Site);
        const string Config = "properties.functionAppConfig.";
        const string Scale = Config + "scaleAndConcurrency.";
        return
        [
            .. Expect(app, "kind", "functionapp,linux"),
            .. Expect(app, "identity.type", "UserAssigned"),
            .. Expect(app, "properties.httpsOnly", "True"),
            .. Expect(app, "properties.siteConfig.alwaysOn", "False"),
            .. Expect(app, "properties.siteConfig.minTlsVersion", "1.2", "1.3"),
            .. Expect(app, "properties.siteConfig.scmMinTlsVersion", "1.2", "1.3"),
            .. Expect(app, "properties.siteConfig.ftpsState", "Disabled"),
            .. Expect(app, Config + "runtime.name", "dotnet-isolated"),
            .. Expect(app, Config + "runtime.version", "10.0"),
            .. Expect(app, Config + "deployment.storage.type", "blobContainer"),
            .. Expect(app, Config + "deployment.storage.authentication.type", "UserAssignedIdentity"),
            .. Expect(app, Scale + "instanceMemoryMB", "512", "2048", "4096"),
            .. Expect(deployment.Only("Microsoft.Web/serverfarms"), "sku.name", "FC1"),
            .. Expect(deployment.Only("Microsoft.Web/serverfarms"), "properties.reserved", "True"),
            .. Within(app, Scale + "maximumInstanceCount", 40, 1000),
            .. deployment.OfType(Site + "/basicPublishingCredentialsPolicies").SelectMany(policy => Expect(policy, "properties.allow", "False")),
            .. Same("publishing password", ["ftp", "scm"], deployment.NamesOf(Site + "/basicPublishingCredentialsPolicies")),
            .. app.Name.Length <= 32 ? Array.Empty<string>() : ["The host would cut the app's name to make its id."],
        ];
    }

    /// <summary>Nothing signs in with a key, and none is read but the one that Event Grid needs.</summary>
    private static IEnumerable<string> Keys(Deployment deployment) =>
    [
        .. deployment.OfType("Microsoft.Communication/communicationServices").SelectMany(one => Expect(one, "properties.disableLocalAuth", "True")),
        .. deployment.OfType("Microsoft.CognitiveServices/accounts").SelectMany(one => Expect(one, "properties.disableLocalAuth", "True")),
        .. Expect(deployment.Only("Microsoft.Insights/components"), "properties.DisableLocalAuth", "True"),
        .. Expect(deployment.Only("Microsoft.OperationalInsights/workspaces"), "properties.features.disableLocalAuth", "True"),
        .. deployment.OfType(Vault).SelectMany(one => Expect(one, "properties.enableRbacAuthorization", "True")),
        .. deployment.Resources
            .Where(resource => !resource.Type.EndsWith("/eventSubscriptions", StringComparison.Ordinal))
            .Where(resource => SettingPolicies.Secrets.Any(word => resource.Written.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(resource => $"{resource.Name} holds a key."),
    ];

    private static IEnumerable<string> Events(Deployment deployment)
    {
        var subscriptions = deployment.OfType("Microsoft.EventGrid/systemTopics/eventSubscriptions").ToList();
        if (subscriptions.Count == 0)
        {
            return [];
        }

        var routes = subscriptions.Select(one => (Rule: one, Text: one.Written)).ToList();
        return
        [
            .. Triggered.Blobs()
                .Where(blob => !routes.Any(route => route.Text.Contains($"'{blob.Function}'", StringComparison.Ordinal) &&
                    route.Text.Contains($"containers/{blob.Container}/blobs/", StringComparison.Ordinal)))
                .Select(blob => $"No event of {blob.Container} starts {blob.Function}."),
            .. subscriptions.Count == Triggered.Blobs().Count ? Array.Empty<string>() : ["An event starts no function."],
            .. subscriptions.SelectMany(one => Within(one, "properties.retryPolicy.maxDeliveryAttempts", 1, 30)),
            .. subscriptions.SelectMany(one => Within(one, "properties.retryPolicy.eventTimeToLiveInMinutes", 1, 1440)),
            .. subscriptions.SelectMany(one => Expect(
                one,
                "properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName",
                OfThePlatform[1])),
        ];
    }

    private static IEnumerable<string> Tags(Deployment deployment) => deployment.Resources
        .Where(resource => !Untagged.Any(ending => resource.Type.EndsWith(ending, StringComparison.Ordinal)))
        .SelectMany(resource => Expect(resource, "tags.application", "ingest"));

    internal static IEnumerable<string> Same(string what, IEnumerable<string> wanted, IEnumerable<string> found) =>
    [
        .. wanted.Except(found).Select(name => $"The {what} {name} is missing."),
        .. found.Except(wanted).Select(name => $"Nothing uses the {what} {name}."),
    ];

    internal static IEnumerable<string> Expect(AzureResource resource, string path, params string[] allowed) =>
        allowed.Contains(resource.Text(path))
            ? []
            : [$"{resource.Name}: {path} is {resource.Text(path) ?? "not set"}, not {string.Join(" or ", allowed)}."];

    private static IEnumerable<string> Within(AzureResource resource, string path, int least, int most) =>
        int.TryParse(resource.Text(path), CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? []
            : [$"{resource.Name}: {path} is {resource.Text(path) ?? "not set"}, not {least} to {most}."];
}
