using System.Collections.Immutable;
using NetConnect.Api.Input;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Providers;

/// <summary>What accounts, regions, networks and settings of a platform look like when they are typed.</summary>
internal sealed record PlatformRules(TextRule Account, TextRule Region, TextRule NetworkId, ImmutableSortedDictionary<string, TextRule> Settings)
{
    /// <summary>For a platform that is not known: the texts are read, and the platform is the fault.</summary>
    public static PlatformRules Unknown { get; } = new(
        TextRules.Line, TextRules.Line, TextRules.Line, ImmutableSortedDictionary<string, TextRule>.Empty);

    public static PlatformRules? Of(Platform? platform) => platform switch
    {
        Platform.Aws => AwsRules.Rules,
        Platform.Linux => LinuxRules.Rules,
        Platform.Azure or Platform.Gcp or Platform.External or null => null,
    };
}
