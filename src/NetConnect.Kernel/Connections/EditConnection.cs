using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>Somebody changes a connection: the whole of what may change, as it is to be.</summary>
/// <param name="Decision">By which it would be made then.</param>
/// <param name="Grants">The sides that editing approves at once, where approval is needed.</param>
/// <param name="IfGeneration">The version that the editor saw.</param>
public sealed record EditConnection(
    string Name,
    ImmutableArray<Need> Needs,
    LinkRequirements Requirements,
    DateTimeOffset? ExpiresAt,
    bool Protected,
    DecisionRecord Decision,
    ImmutableArray<GrantedSide> Grants,
    string By,
    long? IfGeneration);
