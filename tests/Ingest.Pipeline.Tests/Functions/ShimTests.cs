using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>The shim has the shapes that the worker's packages document, and no more of them.</summary>
public sealed class ShimTests
{
    private const string Worker = "Microsoft.Azure.Functions.Worker.";

    /// <summary>Worker 2.52.0, Timer 4.3.1, Storage.Blobs 6.8.2, Storage.Queues 5.5.5, Http 3.3.0, Http.AspNetCore 2.1.1.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "AuthorizationLevel", "Anonymous User Function System Admin" },
        { "BlobTriggerAttribute", "(String blobPath) BlobPath Connection= Source=" },
        { "BlobTriggerSource", "LogsAndContainerScan EventGrid" },
        { "Builder.FunctionsApplication", "CreateBuilder" },
        {
            "Builder.FunctionsApplicationBuilder",
            "Configuration Environment Logging Metrics Properties Services Build ConfigureContainer"
        },
        { "Builder.FunctionsApplicationBuilderAspNetCoreExtensions", "ConfigureFunctionsWebApplication" },
        { "Extensions.Abstractions.BindingAttribute", "" },
        { "Extensions.Abstractions.TriggerBindingAttribute", "" },
        { "FunctionAttribute", "(String name) Name" },
        { "HttpTriggerAttribute", "(AuthorizationLevel authLevel, String[] methods) AuthLevel Methods Route=" },
        { "QueueTriggerAttribute", "(String queueName) Connection= QueueName" },
        { "ScheduleStatus", "() Last= LastUpdated= Next=" },
        { "TimerInfo", "() IsPastDue= ScheduleStatus=" },
        { "TimerTriggerAttribute", "(String schedule) RunOnStartup= Schedule UseMonitor=" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_type_has_the_documented_shape(string type, string shape)
    {
        var actual = ShapeOf(typeof(FunctionAttribute).Assembly.GetType(Worker + type, throwOnError: true)!);

        Assert.Equal(shape, actual);
    }

    [Fact]
    public void There_is_no_type_without_a_documented_shape()
    {
        var types = typeof(FunctionAttribute).Assembly.GetExportedTypes().Select(type => type.FullName);

        var documented = Shapes.Select(row => Worker + row.Data.Item1);
        Assert.Equal(documented.Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_builder_of_the_shim_builds_a_host()
    {
        using var host = FunctionsApplication.CreateBuilder([]).ConfigureFunctionsWebApplication().Build();

        Assert.NotNull(host.Services);
    }

    private static string ShapeOf(Type type) => type.IsEnum
        ? string.Join(' ', Enum.GetNames(type))
        : string.Join(' ', [.. Constructors(type), .. Properties(type), .. Methods(type)]);

    private static IEnumerable<string> Constructors(Type type) => type.GetConstructors()
        .Select(constructor => $"({string.Join(", ", constructor.GetParameters().Select(Words))})");

    private static IEnumerable<string> Properties(Type type) => type.GetProperties()
        .Where(property => property.DeclaringType == type)
        .Select(property => property.Name + (property.SetMethod is null ? "" : "="))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Methods(Type type) => type.GetMethods()
        .Where(method => method.DeclaringType == type && !method.IsSpecialName)
        .Select(method => method.Name);

    private static string Words(ParameterInfo parameter) => $"{parameter.ParameterType.Name} {parameter.Name}";
}
