namespace NetConnect.Kernel.Resources;

/// <summary>The network of a resource that was registered unread could be read now.</summary>
/// <param name="Problem">Why the resource does not fit; none when it does.</param>
public sealed record NetworkChecked(string? Problem);
