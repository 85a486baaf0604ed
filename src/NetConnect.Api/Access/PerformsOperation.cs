namespace NetConnect.Api.Access;

/// <summary>Endpoint metadata: which operation of the table it performs.</summary>
public sealed record PerformsOperation(Operation Operation);
