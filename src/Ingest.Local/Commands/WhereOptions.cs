using System.CommandLine;

namespace Ingest.Local.Commands;

/// <summary>Which installation a verb works on: `--data` or `--storage`.</summary>
internal sealed class WhereOptions
{
    internal const string DefaultFolder = "./data";

    private readonly Option<string> _data = new("--data")
    {
        Description = "The data folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DefaultFolder,
    };

    private readonly Option<string?> _storage = new("--storage")
    {
        Description = "An Azure Storage account in place of a data folder: its name or a connection string.",
        HelpName = "ACCOUNT|CONNECTION",
    };

    /// <summary>Adds both to the verb.</summary>
    public Verb AddTo(Verb verb)
    {
        verb.Validators.Add(result =>
        {
            if (result.GetResult(_storage) is not null && result.GetResult(_data) is { Implicit: false })
            {
                result.AddError("--data and --storage name two installations, one is needed.");
            }
        });
        return verb.With(_data, _storage);
    }

    public async Task<Installation> OpenAsync(
        ParseResult parsed,
        Output output,
        CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_storage) is { } account)
        {
            return await Installation.OpenAccountAsync(account, output, cancellationToken);
        }

        return await Installation.OpenFolderAsync(parsed.GetRequiredValue(_data), output, cancellationToken);
    }
}
