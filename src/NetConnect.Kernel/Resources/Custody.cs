using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Resources;

/// <summary>
/// Who may register prefixes of one network. The service that first proved control is its custodian; others are its guests once
/// it named them in <c>shared_with</c>. Leaves the custodian, the guest who proved control next takes its place.
/// </summary>
/// <remarks>
/// Nobody takes or blocks what others control by registering it while the cloud does not answer: what is not proved counts only
/// against its own service. A guest stands on a proof of its own, so naming it is a door and not a lease.
/// </remarks>
public sealed class Custody(NetworkRef network, IEnumerable<ResourceState> registered)
{
    private readonly ImmutableArray<ResourceState> _registered =
    [
        .. registered.Where(resource => resource.Network == network && resource.DeletedAt is null)
            .OrderBy(resource => resource.ControlProvedAt).ThenBy(resource => resource.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<ResourceState> Proved => _registered.Where(resource => resource.IsControlProved);

    /// <summary>A service's id; none while nobody has proved control.</summary>
    public string? Custodian => Proved.FirstOrDefault()?.Service;

    /// <summary>Why a service can't register this prefix; none when it can.</summary>
    /// <param name="subnet">None while it is still to be allocated.</param>
    public Fault? Refusal(string service, Cidr? subnet)
    {
        var counting = _registered.Where(resource => resource.IsControlProved || resource.Service == service);
        if (subnet is { } prefix && counting.FirstOrDefault(resource => resource.Subnet.Overlaps(prefix)) is { } taken)
            return new Fault(FaultKind.CidrOverlap, $"{prefix} overlaps with {taken.Subnet}, which is registered as a resource of this network.", Existing: taken.Id);
        return Custodian is null || Custodian == service || IsNamed(service, Proved)
            ? null
            : new Fault(FaultKind.Forbidden, $"{network.NetworkId} is registered by another service. Ask its owners to name your service in shared_with.");
    }

    /// <summary>As <see cref="Refusal(string, Cidr?)"/>, for a resource that is registered already and has just been proved.</summary>
    public Fault? RefusalOf(ResourceState resource) =>
        new Custody(network, _registered.Where(other => other.Id != resource.Id)).Refusal(resource.Service, resource.Subnet);

    /// <summary>Why these services can't be the only ones that a resource names; none when they can.</summary>
    public Fault? RefusalToShare(ResourceState resource, ImmutableArray<string> sharedWith)
    {
        if (resource.Service != Custodian)
            return null;
        var others = Proved.Where(other => other.Id != resource.Id);
        var guest = _registered.FirstOrDefault(other => other.Service != Custodian
            && resource.SharedWith.Contains(other.Service) && !sharedWith.Contains(other.Service) && !IsNamed(other.Service, others));
        return guest is null
            ? null
            : new Fault(
                FaultKind.InUse,
                $"Service {guest.Service} has registered {guest.Subnet} of this network: it stays a guest until its owners have deleted that.",
                Existing: guest.Id);
    }

    private bool IsNamed(string service, IEnumerable<ResourceState> by) =>
        by.Any(resource => resource.Service == Custodian && resource.SharedWith.Contains(service));
}
