using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads the tags of any object.</summary>
internal static class TagMapper
{
    public static ImmutableSortedDictionary<string, string> Map(XElement item) =>
        item.Items("tagSet").ToImmutableSortedDictionary(tag => tag.Text("key"), tag => tag.Text("value"), StringComparer.Ordinal);
}
