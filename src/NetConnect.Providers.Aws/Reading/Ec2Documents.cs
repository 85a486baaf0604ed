using System.Xml.Linq;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>The items of all descriptions that make up networks.</summary>
internal sealed record Ec2Documents(
    IReadOnlyList<XElement> Vpcs,
    IReadOnlyList<XElement> Subnets,
    IReadOnlyList<XElement> RouteTables,
    IReadOnlyList<XElement> Peerings,
    IReadOnlyList<XElement> Groups,
    IReadOnlyList<XElement> Acls,
    IReadOnlyList<XElement> Interfaces,
    TransitDocuments Transit);
