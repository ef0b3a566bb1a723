using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Azure;
using Azure.Core;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>An answer of a service as Azure's clients hand it on.</summary>
internal sealed class AnsweredOverHttp(ScriptedAnswer answer) : Response
{
    private readonly HttpResponseMessage _message = answer.ToResponse();

    public override int Status => answer.Status;

    public override string ReasonPhrase => _message.ReasonPhrase ?? "";

    public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(answer.Body));

    public override string ClientRequestId { get; set; } = "";

    private HttpResponseHeaders Own => _message.Headers;

    public override void Dispose() => _message.Dispose();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = Own.TryGetValues(name, out var values) ? string.Join(',', values) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        Own.TryGetValues(name, out values);

    protected override bool ContainsHeader(string name) => Own.Contains(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        Own.SelectMany(header => header.Value.Select(value => new HttpHeader(header.Key, value)));
}
