using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Checks;

/// <summary>A call that was put on record, and what it may rest on.</summary>
/// <param name="Basis">The last readings that were given to who put it on record.</param>
internal sealed record IntendedCall(NetworkRef Network, PartRecord Part, IReadOnlyList<ObservedNetwork> Basis)
{
    public bool IsAbout(NetworkRef network, string table, Cidr destination) =>
        Network == network && Part.Spec.GetValueOrDefault("table") == table && Part.Spec.GetValueOrDefault("destination") == destination.ToString();

    /// <summary>The route that it is about is, or was, to lead there.</summary>
    public bool LeadsTo(string target) =>
        Part.Spec.GetValueOrDefault("target") == target || Part.PreviousSpec?.GetValueOrDefault("target") == target;

    /// <summary>Whatever reading was taken for true, this route was in it.</summary>
    public bool HasSeen(string table, Cidr destination, string target) =>
        Basis.All(look => look.RouteTables.Any(one => one.Id == table && one.Routes.Any(route => route.Destination == destination && route.Target == target)));
}
