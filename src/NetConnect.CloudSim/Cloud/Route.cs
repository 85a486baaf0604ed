using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>One route; whether it is a blackhole is worked out from its target when somebody looks.</summary>
public sealed class Route
{
    public string Destination { get; set; } = "";
    public string Target { get; set; } = "local";
    public string Origin { get; set; } = "CreateRoute";

    [JsonIgnore] public bool IsLocal => Target == "local";
    [JsonIgnore] public Cidr Prefix => Cidr.TryParse(Destination)!.Value;
}
