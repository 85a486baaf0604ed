using System.Xml.Linq;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>What an account shows of transit gateways: those that it may use, and what its VPCs hang on.</summary>
/// <param name="Hidden">Why that is nothing: the role may not see them.</param>
internal sealed record TransitDocuments(IReadOnlyList<XElement> Gateways, IReadOnlyList<XElement> Attachments, string? Hidden = null)
{
    public static TransitDocuments None { get; } = new([], []);
}
