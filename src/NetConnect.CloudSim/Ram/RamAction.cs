using System.Text.Json.Nodes;

namespace NetConnect.CloudSim.Ram;

/// <summary>One action of RAM: its path is its name in lower case.</summary>
internal sealed record RamAction(string Name, bool Mutates, Func<RamCall, JsonObject> Answer, string Method = "POST");
