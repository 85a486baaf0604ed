namespace NetConnect.Server.Demo;

/// <summary>One step of the scenario.</summary>
internal sealed record DemoStep(string Title, Func<DemoContext, Task> PlayAsync);
