using Ingest.Pipeline;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddIngest();

var account = AzureStorageSettings.Read(builder.Configuration.GetSection("AzureWebJobsStorage"));
builder.Services.AddSingleton<IStorageEngine>(_ => new AzureStorage(account));
var process = $"{Environment.MachineName} {Environment.ProcessId} {TimeProvider.System.GetUtcNow():O}";
builder.Services.AddSingleton(new DeliveryOwner(process, IsSole: false));

using var app = builder.Build();
await app.Services.GetRequiredService<IStorageEngine>().PrepareAsync(CancellationToken.None);
await app.RunAsync();
