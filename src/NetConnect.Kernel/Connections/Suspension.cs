using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>Who took the link down for a while: whose side it was decides who may bring it back.</summary>
/// <param name="Sides">The sides that they own; none when an operator did it.</param>
public sealed record Suspension(string By, DateTimeOffset At, ImmutableArray<Side> Sides) : Document
{
    /// <summary>One side's decision is not the other's to undo; operators may always.</summary>
    public bool MayBeLiftedBy(ImmutableArray<Side> sides, bool isOperator) => isOperator || Sides.Any(side => sides.Contains(side));
}
