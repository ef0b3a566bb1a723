namespace Ingest.Mails;

/// <summary>A piece of a mail's body: one list of pieces is written as text and as HTML.</summary>
/// <remarks>All texts are clean: one line each.</remarks>
public abstract record MailBlock
{
    private MailBlock()
    {
    }

    /// <param name="Level">1 for the mail's one headline, 2 and 3 below it.</param>
    /// <param name="Language">BCP 47 tag of words from outside. Null for our own.</param>
    public sealed record Heading(int Level, string Text, string? Language = null) : MailBlock;

    /// <param name="Language">BCP 47 tag of words from outside. Null for our own.</param>
    public sealed record Paragraph(string Text, string? Language = null) : MailBlock;

    public sealed record Facts(EquatableArray<Fact> Items) : MailBlock;

    /// <param name="Language">BCP 47 tag of the words. Null when not known.</param>
    public sealed record Quotation(string Text, string? Language) : MailBlock;

    /// <param name="Label">Makes sense without its surroundings.</param>
    /// <param name="Address">ASCII, http or https.</param>
    public sealed record Link(string Label, string Address) : MailBlock;

    /// <summary>What is to be typed as it stands.</summary>
    public sealed record Command(string Text) : MailBlock;
}

/// <summary>A labelled fact.</summary>
public sealed record Fact(string Label, string Value);
