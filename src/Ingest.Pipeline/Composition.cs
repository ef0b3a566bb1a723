using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Pages;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>The only place that registers, in data-flow order; all singletons.</summary>
public static class Composition
{
    /// <summary>
    /// Registers every stage. The head adds what differs: <see cref="IStorageEngine"/>, <see cref="IMailTransport"/>
    /// and <see cref="DeliveryOwner"/>.
    /// </summary>
    public static IHostApplicationBuilder AddIngest(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        AddOptions(services);
        AddStores(services);
        AddStages(services);
        AddSite(services);
        return builder;
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<FetchFeedsOptions>()
            .BindConfiguration(FetchFeedsOptions.Section)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<FetchOptions>()
            .BindConfiguration(FetchOptions.Section)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<FetchPagesOptions>()
            .BindConfiguration(FetchPagesOptions.Section)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<LanguageOptions>()
            .BindConfiguration(LanguageOptions.Section)
            .ValidateDataAnnotations()
            .Validate<IServiceProviderIsService>(
                (language, services) => language.Mode == LanguageMode.Embedded || services.IsService(typeof(ILanguage)),
                "Language:Mode other than Embedded needs Azure AI Language, which only the Azure head reaches.");
        services.AddOptionsWithValidateOnStart<OperatorOptions>()
            .BindConfiguration(OperatorOptions.Section)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<RetentionOptions>()
            .BindConfiguration(RetentionOptions.Section)
            .ValidateDataAnnotations()
            .Validate(RetentionOptions.IsLongEnough, "Retention:Days is 30 to 36500, or 0: for ever.");
        services.AddOptionsWithValidateOnStart<SiteOptions>()
            .BindConfiguration(SiteOptions.Section)
            .ValidateDataAnnotations();
    }

    private static void AddStores(IServiceCollection services)
    {
        services.AddSingleton<FeedStore>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<AnalysisStore>();
        services.AddSingleton<StoryStore>();
        services.AddSingleton<FacetIndex>();
        services.AddSingleton<MeetingStore>();
        services.AddSingleton<CandidateClaims>();
        services.AddSingleton<TrackedArticleStore>();
        services.AddSingleton<ForgottenArticleStore>();
        services.AddSingleton<ActorStore>();
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<AlertStore>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<FailureStore>();
    }

    private static void AddStages(IServiceCollection services)
    {
        services.AddSingleton<FailureLog>();
        services.AddSingleton<FindAddresses>(HostLookup.FindAsync);
        services.AddSingleton<HttpMessageInvoker, GuardedConnection>();
        services.AddSingleton<FeedFetcher>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<KeepArticles>();
        services.AddSingleton<FeedNotices>();
        services.AddSingleton<FetchFeeds>();
        services.AddSingleton<FetchPages>();
        services.AddSingleton<LanguageBudget>();
        services.TryAddSingleton(ChooseAnalyzer);
        services.AddSingleton<ExtractEntities>();
        services.AddSingleton<RaiseAlerts>();
        services.AddSingleton<CurrentAlerts>();
        services.AddSingleton<TrackStories>();
        services.AddSingleton<Courier>();
        services.AddSingleton<SendAlerts>();
        services.AddSingleton<SendDigests>();
        services.AddSingleton<TakeInPoison>();
        services.AddSingleton<ForgetStories>();
        services.AddSingleton<ForgetArticle>();
        services.AddSingleton<ForgetArticles>();
        services.AddSingleton<ForgetAlerts>();
        services.AddSingleton<Maintain>();
        services.AddSingleton<Queries>();
    }

    private static ITextAnalyzer ChooseAnalyzer(IServiceProvider services) =>
        services.GetRequiredService<IOptions<LanguageOptions>>().Value.Mode == LanguageMode.Embedded
            ? ActivatorUtilities.CreateInstance<EmbeddedAnalyzer>(services)
            : ActivatorUtilities.CreateInstance<LanguageAnalyzer>(services);

    private static void AddSite(IServiceCollection services)
    {
        // Letters of every script stay letters; what HTML could misread is escaped all the same.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Overview>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<Site>();
        services.AddSingleton<Api>();
        services.AddSingleton<RequestGuard>();
        services.AddSingleton<RouteTable>();
    }
}
