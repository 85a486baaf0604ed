using System.Collections.Immutable;

namespace NetConnect.Kernel.Connections;

/// <summary>What the evidence of both sides amounts to.</summary>
public sealed record LinkVerdict(
    LinkHealth Health, LinkSync Sync, ImmutableArray<string> VerifiedBy, ImmutableArray<Condition> Conditions);
