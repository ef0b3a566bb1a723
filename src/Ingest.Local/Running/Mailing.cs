using System.ComponentModel.DataAnnotations;
using Ingest.Mails;
using Ingest.Pipeline.Mail;

namespace Ingest.Local.Running;

/// <summary>Chooses where mails go: to the SMTP server of section Smtp, else into the outbox of the folder.</summary>
public static class Mailing
{
    private const string DefaultFrom = "Ingest <ingest@localhost>";

    /// <exception cref="CommandFailedException">A setting cannot be used.</exception>
    public static void Add(IHostApplicationBuilder builder, string outbox)
    {
        var from = builder.Configuration["Mail:From"] ?? DefaultFrom;
        builder.Services.AddSingleton(new MailSettings(from, PublicUrlOf(builder.Configuration)));
        var smtp = builder.Configuration.GetSection(SmtpOptions.Section).Get<SmtpOptions>();
        builder.Services.AddSingleton(new MailTarget(smtp?.Host is { } host ? $"to {host}" : $"in {outbox}"));
        builder.Services.AddSingleton<IMailTransport>(services =>
            smtp?.Host is null
                ? new OutboxTransport(outbox, services.GetRequiredService<TimeProvider>())
                : new SmtpTransport(Valid(smtp), services.GetRequiredService<TimeProvider>()));
    }

    private static Uri? PublicUrlOf(IConfiguration configuration)
    {
        if (configuration["PublicUrl"] is not { Length: > 0 } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new CommandFailedException($"The setting PublicUrl is no http or https address: '{text}'.");
    }

    private static SmtpOptions Valid(SmtpOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? options
            : throw new CommandFailedException($"A setting of section Smtp cannot be used: {faults[0].ErrorMessage}");
    }
}

/// <summary>Where mails go, in words for the operator.</summary>
public sealed record MailTarget(string Words);
