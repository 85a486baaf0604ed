using System.Xml.Linq;

namespace NetConnect.CloudSim.Ec2;

/// <summary>One action of the API: what answers it, and whether it changes anything.</summary>
internal sealed record Ec2Action(string Name, bool Mutates, Func<Ec2Call, IEnumerable<XElement?>> Answer);
