namespace NetConnect.Composition;

/// <summary>The installation's facts or policy can't be used; the message says what to correct.</summary>
public sealed class DecisionFilesException(string message) : Exception(message);
