using System.Collections.Immutable;
using NetConnect.Model.Addresses;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>A route that connections over one way want in one table.</summary>
/// <param name="IsSecond">Another way has the same destination in this table: only one of them can have it.</param>
internal sealed record WantedRoute(
    string Table, Cidr Destination, Way Way, ImmutableSortedSet<string> Users, bool IsSecond)
{
    /// <summary>Parts that stop what must not pass, and so come first and go last.</summary>
    public ImmutableSortedSet<string> StandsOn { get; init; } = [];

    public string Key => IsSecond
        ? $"{AwsNaming.RouteKey(Table, Destination.ToString())}@{Way.Text}"
        : AwsNaming.RouteKey(Table, Destination.ToString());
}
