namespace NetConnect.Model.Paths;

/// <summary>One place that a packet passes, or where it ends.</summary>
/// <param name="Network">The network it lies in.</param>
/// <param name="Object">The id of the table, ACL, group or link.</param>
/// <param name="Message">In words: what was decided, and by which entry.</param>
public sealed record PathHop(HopKind Kind, string Network, string Object, bool Passes, string Message);
