using NetConnect.Model;

namespace NetConnect.Kernel.Resources;

/// <summary>The filters were edited, and the network has not yet said that it has them for this connection.</summary>
/// <param name="Revision">Of the filters.</param>
public sealed record FilterNotice(long Revision) : Document;
