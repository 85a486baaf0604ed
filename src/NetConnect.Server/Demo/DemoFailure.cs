namespace NetConnect.Server.Demo;

/// <summary>Something that the demo was to show did not happen; the demo stops.</summary>
internal sealed class DemoFailure(string message) : Exception(message);
