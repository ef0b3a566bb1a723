using Ingest.Functions;
using Ingest.Pipeline;
using Ingest.Pipeline.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication().UseMiddleware<WriteFailures>();
builder.AddIngest().AddAzureHead();

var app = builder.Build();
await app.Services.GetRequiredService<IStorageEngine>().PrepareAsync(CancellationToken.None);
await app.RunAsync();
