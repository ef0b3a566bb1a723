namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Something around every run.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
