using Azure;
using Azure.Identity;
using Ingest.Pipeline.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ingest.Local;

/// <summary>Says of whatever stopped a verb, in one sentence, what happened and what to do.</summary>
internal static class Trouble
{
    internal static string Describe(Exception failure) => failure switch
    {
        CommandFailedException or DataFolderInUseException or FormatException => OneLine(failure.Message),
        OptionsValidationException invalid =>
            $"A setting cannot be used: {OneLine(invalid.Failures.First())}",
        AuthenticationFailedException =>
            "Azure does not know who you are: sign in with `az login`, or give a connection string with --storage.",
        RequestFailedException { Status: 0 } =>
            "The storage account does not answer: check its name and the network.",
        RequestFailedException { Status: 401 or 403 } refused =>
            $"The storage account refuses ({refused.ErrorCode}): ask for the data roles on blobs, queues and tables.",
        RequestFailedException refused =>
            $"The storage account answered {refused.Status} ({refused.ErrorCode}): check --storage.",
        AggregateException { InnerExceptions: [var first, ..] } => Describe(first),
        SqliteException { SqliteErrorCode: 5 or 6 } =>
            "Another process keeps the data folder's file busy: try again.",
        SqliteException sqlite =>
            $"The data folder's file cannot be used ({OneLine(sqlite.Message)}): check disk and permissions.",
        UnauthorizedAccessException denied => $"{OneLine(denied.Message)} Check the permissions.",
        IOException or InvalidDataException => OneLine(failure.Message),
        _ => $"Ingest stopped on an unexpected {failure.GetType().Name} ({OneLine(failure.Message)}): "
            + $"set {Settings.DebugSetting} to see where, and report it.",
    };

    private static string OneLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
