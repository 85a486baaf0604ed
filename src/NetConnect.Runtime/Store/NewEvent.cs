using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>Something that happened, for history and live feeds.</summary>
/// <param name="Id">A UUID, unique for ever.</param>
/// <param name="Type">Kebab-case past tense, e.g. <c>connection-approved</c>.</param>
/// <param name="Actor">Who caused it, e.g. <c>user:ann</c> or <c>netconnect</c>.</param>
/// <param name="Scopes">Ids of the services whose owners may see it.</param>
/// <param name="Data">A JSON object.</param>
public sealed record NewEvent(
    string Id, DateTimeOffset At, string Type, ActorKey Subject, string Actor, ImmutableArray<string> Scopes, string Message, string Data);
