namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key of the host a request must carry.</summary>
public enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
