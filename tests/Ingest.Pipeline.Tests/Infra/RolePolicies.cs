namespace Ingest.Pipeline.Tests.Infra;

/// <summary>Each identity has the roles that its bindings need on the resources that they reach, and no others.</summary>
internal static class RolePolicies
{
    private const string BlobOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string QueueContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";
    private const string MailOwner = "09976791-48a7-449e-bb21-39d1a415f350";
    private const string LanguageReader = "7628b7b8-a8b2-4cdc-b46f-e9b35248918e";
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    private const string Account = "Microsoft.Storage/storageAccounts";

    public static IEnumerable<string> FindFaults(Deployment deployment)
    {
        var granted = deployment.OfType("Microsoft.Authorization/roleAssignments").ToList();
        return
        [
            .. Policies.Same("role", Needed(deployment), granted.Where(one => Principal(one) is not null).Select(Describe)),
            .. granted.Where(one => one.Text("properties.description") is not { Length: > 20 })
                .Select(one => $"A role has no reason: {Describe(one)}"),
        ];
    }

    /// <summary>The host keeps timers' leases in blobs, and a queue behind every blob trigger.</summary>
    private static IEnumerable<string> Needed(Deployment deployment)
    {
        var account = deployment.Only(Account).Id;
        yield return $"app {BlobOwner} on {account}";
        yield return $"app {TableContributor} on {account}";
        yield return $"app {MetricsPublisher} on {deployment.Only("Microsoft.Insights/components").Id}";
        if (Triggered.HasQueues || Triggered.Blobs().Count > 0)
        {
            yield return $"app {QueueContributor} on {account}";
        }

        foreach (var mail in deployment.OfType("Microsoft.Communication/communicationServices"))
        {
            yield return $"app {MailOwner} on {mail.Id}";
        }

        foreach (var language in deployment.OfType("Microsoft.CognitiveServices/accounts"))
        {
            yield return $"app {LanguageReader} on {language.Id}";
        }

        foreach (var vault in deployment.OfType("Microsoft.KeyVault/vaults"))
        {
            yield return $"app {SecretsUser} on {vault.Id}";
        }

        yield return $"topic {BlobContributor} on {account}/blobServices/default/containers/dead-letters";
    }

    private static string Describe(AzureResource assignment)
    {
        var scope = assignment.Id[..assignment.Id.IndexOf("/providers/Microsoft.Authorization", StringComparison.Ordinal)];
        return $"{Principal(assignment)} {assignment.Text("properties.roleDefinitionId")!.Split('/')[^1]} on {scope}";
    }

    /// <summary>Null for people.</summary>
    private static string? Principal(AzureResource assignment)
    {
        var principal = assignment.Text("properties.principalId")!;
        return principal switch
        {
            _ when principal.Contains("/id-ingest-", StringComparison.Ordinal) => "app",
            _ when principal.Contains("/id-events-", StringComparison.Ordinal) => "topic",
            _ => null,
        };
    }
}
