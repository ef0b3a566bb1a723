namespace Ingest.Mails;

/// <summary>A mail, ready but for its transport.</summary>
public sealed record OutgoingMail
{
    /// <summary>Stable over every attempt, without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The constant id that all mails of one story refer to. Null where the mail opens no thread.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Ids that earlier mails of the story may refer to, because two stories proved to be one.</summary>
    public EquatableArray<string> FormerThreadIds { get; init; } = [];

    /// <summary>`Name &lt;local@domain&gt;` or a bare address.</summary>
    public required string From { get; init; }

    /// <summary>A bare address.</summary>
    public required string To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text, lines end with one line feed.</summary>
    public required string Text { get; init; }

    /// <summary>A whole HTML document with the same facts.</summary>
    public required string Html { get; init; }

    /// <summary>Further headers, each on one line (List-Id, List-Unsubscribe, Auto-Submitted).</summary>
    public EquatableArray<MailHeader> Headers { get; init; } = [];
}

/// <summary>A header beyond those every mail has.</summary>
public sealed record MailHeader(string Name, string Value);
