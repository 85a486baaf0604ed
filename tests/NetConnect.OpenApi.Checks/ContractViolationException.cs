namespace NetConnect.OpenApi.Checks;

/// <summary>The server did something that its document does not say.</summary>
public sealed class ContractViolationException(string message) : Exception(message);
