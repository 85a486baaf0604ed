using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>Who decided what.</summary>
/// <param name="Action">E.g. <c>connection.approve</c>.</param>
/// <param name="Scopes">Ids of the services whose owners may see it.</param>
/// <param name="Outcome">What came of it, e.g. <c>accepted</c>.</param>
/// <param name="Detail">A JSON object: before, after, reason.</param>
public sealed record NewAudit(
    DateTimeOffset At, string Actor, string Action, ActorKey Subject, ImmutableArray<string> Scopes, string Outcome, string Detail);
