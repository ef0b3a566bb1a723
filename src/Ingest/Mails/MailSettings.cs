namespace Ingest.Mails;

public sealed record MailSettings(string From, Uri? PublicUrl);
