using System.Text.Json.Serialization;

namespace NetConnect.Model.Facts;

/// <summary>How far apart the ends are for which a sheet speaks.</summary>
public enum LinkReach
{
    [JsonStringEnumMemberName("in-region")]
    InRegion,
    [JsonStringEnumMemberName("between-regions")]
    BetweenRegions,
    [JsonStringEnumMemberName("between-platforms")]
    BetweenPlatforms,
}
