using NetConnect.Model;
using NetConnect.Kernel.Halves;

namespace NetConnect.Kernel.Connections;

/// <summary>Something that is true of a connection, false, or not known, and since when.</summary>
public sealed record Condition(string Type, ConditionStatus Status, string Reason, string Message, DateTimeOffset Since) : Document;
