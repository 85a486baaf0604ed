using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>Compares what an object carries with what a call asked for.</summary>
internal static class Carried
{
    /// <summary>True when the object bears the installation, link and part that the create call tags.</summary>
    public static bool Bears(XElement item, ProviderOperation operation)
    {
        var tags = TagMapper.Map(item);
        string[] mark = [AwsNaming.InstallationTag, AwsNaming.LinkTag, AwsNaming.PartTag];
        return mark.All(name => Asked(operation, name) is { } value && tags.GetValueOrDefault(name) == value);
    }

    private static string? Asked(ProviderOperation operation, string tag) => operation.Arguments
        .Where(argument => argument.Value == tag && argument.Key.EndsWith(".Key", StringComparison.Ordinal))
        .Select(argument => operation.Arguments.GetValueOrDefault(argument.Key[..^"Key".Length] + "Value"))
        .FirstOrDefault();
}
