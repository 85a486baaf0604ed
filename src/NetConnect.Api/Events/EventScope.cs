using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Events;

/// <summary>Which events a caller may see of those that it asked for.</summary>
/// <param name="Subject">Only of this actor.</param>
/// <param name="Services">Only those that one of these services may see; all when default.</param>
internal sealed record EventScope(ActorKey? Subject = null, ImmutableArray<string> Services = default)
{
    /// <summary>Whether all that was seen under the other scope may still be seen.</summary>
    public bool Includes(EventScope other) =>
        Services.IsDefault || (!other.Services.IsDefault && other.Services.All(service => Services.Contains(service)));
}
