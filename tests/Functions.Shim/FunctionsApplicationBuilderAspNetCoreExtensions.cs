namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Turns HTTP functions into ASP.NET Core ones; here there are none.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(
        this FunctionsApplicationBuilder builder) => builder;
}
