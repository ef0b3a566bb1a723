using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>The shim has the shapes that the packages document in whose place it stands, and no more of them.</summary>
public sealed class ShimTests
{
    private const string Worker = "Microsoft.Azure.Functions.Worker.";
    private const string Language = "Azure.AI.TextAnalytics.";

    /// <summary>Worker 2.52.0, Timer 4.3.1, Storage.Blobs 6.8.2, Storage.Queues 5.5.5, Http 3.3.0, Http.AspNetCore 2.1.1, OpenTelemetry 1.2.0.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "AuthorizationLevel", "Anonymous User Function System Admin" },
        { "BindingContext", "BindingData" },
        { "BindingMetadata", "Type" },
        { "BlobTriggerAttribute", "(String blobPath) BlobPath Connection= Source=" },
        { "BlobTriggerSource", "LogsAndContainerScan EventGrid" },
        { "Builder.FunctionsApplication", "CreateBuilder" },
        {
            "Builder.FunctionsApplicationBuilder",
            "Configuration Environment Logging Metrics Properties Services Use Build ConfigureContainer"
        },
        { "Builder.FunctionsApplicationBuilderAspNetCoreExtensions", "ConfigureFunctionsWebApplication" },
        { "Extensions.Abstractions.BindingAttribute", "" },
        { "Extensions.Abstractions.TriggerBindingAttribute", "" },
        { "FunctionAttribute", "(String name) Name" },
        { "OpenTelemetry.ConfigureFunctionsOpenTelemetry", "UseFunctionsWorkerDefaults" },
        { "FunctionContext", "BindingContext CancellationToken FunctionDefinition" },
        { "FunctionDefinition", "InputBindings Name" },
        { "HttpTriggerAttribute", "(AuthorizationLevel authLevel, String[] methods) AuthLevel Methods Route=" },
        { "IFunctionsWorkerApplicationBuilder", "Services Use" },
        { "Middleware.FunctionExecutionDelegate", "(Object object, IntPtr method) Invoke BeginInvoke EndInvoke" },
        { "Middleware.IFunctionsWorkerMiddleware", "Invoke" },
        { "QueueTriggerAttribute", "(String queueName) Connection= QueueName" },
        { "ScheduleStatus", "() Last= LastUpdated= Next=" },
        { "TimerInfo", "() IsPastDue= ScheduleStatus=" },
        { "TimerTriggerAttribute", "(String schedule) RunOnStartup= Schedule UseMonitor=" },
    };

    private static readonly Type[] InOtherNamespaces = [typeof(MiddlewareWorkerApplicationBuilderExtensions)];

    /// <summary>Azure.AI.TextAnalytics 5.3.0.</summary>
    public static TheoryData<string, string> LanguageShapes => new()
    {
        { "CategorizedEntity", "Category ConfidenceScore Length Offset SubCategory Text" },
        { "CategorizedEntityCollection", "" },
        { "EntityCategory", "Equals Equals GetHashCode ToString" },
        { "ExtractKeyPhrasesResult", "KeyPhrases" },
        { "ExtractKeyPhrasesResultCollection", "" },
        { "KeyPhraseCollection", "" },
        { "RecognizeEntitiesResult", "Entities" },
        { "RecognizeEntitiesResultCollection", "" },
        {
            "TextAnalyticsClient",
            "(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options) "
            + "RecognizeEntitiesBatchAsync ExtractKeyPhrasesBatchAsync"
        },
        { "TextAnalyticsClientOptions", "(ServiceVersion version)" },
        { "TextAnalyticsClientOptions+ServiceVersion", "V3_0 V3_1 V2022_05_01 V2023_04_01" },
        { "TextAnalyticsError", "ErrorCode Message Target" },
        { "TextAnalyticsErrorCode", "Equals Equals GetHashCode ToString" },
        { "TextAnalyticsInput", "Id Text" },
        {
            "TextAnalyticsModelFactory",
            "CategorizedEntity CategorizedEntityCollection RecognizeEntitiesResult RecognizeEntitiesResult "
            + "RecognizeEntitiesResultCollection KeyPhraseCollection ExtractKeyPhrasesResult ExtractKeyPhrasesResult "
            + "ExtractKeyPhrasesResultCollection TextAnalyticsError"
        },
        { "TextAnalyticsRequestOptions", "()" },
        { "TextAnalyticsResult", "Error HasError Id" },
        { "TextAnalyticsWarning", "" },
        { "TextDocumentBatchStatistics", "" },
        { "TextDocumentInput", "(String id, String text) Language=" },
        { "TextDocumentStatistics", "" },
    };

    /// <summary>What the app calls, each with the names by which it may pass arguments.</summary>
    public static TheoryData<string, string, string> LanguageCalls => new()
    {
        {
            "TextAnalyticsClient",
            "RecognizeEntitiesBatchAsync",
            "IEnumerable<TextDocumentInput> documents, TextAnalyticsRequestOptions options?, CancellationToken cancellationToken?"
            + " -> Task<Response<RecognizeEntitiesResultCollection>>"
        },
        {
            "TextAnalyticsClient",
            "ExtractKeyPhrasesBatchAsync",
            "IEnumerable<TextDocumentInput> documents, TextAnalyticsRequestOptions options?, CancellationToken cancellationToken?"
            + " -> Task<Response<ExtractKeyPhrasesResultCollection>>"
        },
    };

    [Theory]
    [MemberData(nameof(LanguageShapes))]
    public void A_type_of_the_language_client_has_the_documented_shape(string type, string shape) =>
        Assert.Equal(shape, ShapeOf(typeof(FunctionAttribute).Assembly.GetType(Language + type, throwOnError: true)!));

    [Theory]
    [MemberData(nameof(LanguageCalls))]
    public void A_call_of_the_language_client_has_the_documented_shape(string type, string method, string shape)
    {
        var call = typeof(FunctionAttribute).Assembly.GetType(Language + type, throwOnError: true)!.GetMethod(method)!;

        Assert.True(call.IsVirtual);
        var parameters = call.GetParameters()
            .Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}");
        Assert.Equal(shape, $"{string.Join(", ", parameters)} -> {NameOf(call.ReturnType)}");
    }

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

        var documented = Shapes.Select(row => Worker + row.Data.Item1)
            .Concat(LanguageShapes.Select(row => Language + row.Data.Item1))
            .Concat(InOtherNamespaces.Select(type => type.FullName));
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

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.Name;

    private static string Words(ParameterInfo parameter) => $"{parameter.ParameterType.Name} {parameter.Name}";
}
