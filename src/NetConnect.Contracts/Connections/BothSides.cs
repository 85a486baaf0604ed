namespace NetConnect.Contracts.Connections;

/// <summary>Something said of each side.</summary>
public sealed record BothSides<T>(T Left, T Right);
