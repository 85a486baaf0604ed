using NetConnect.Server;

namespace NetConnect.EndToEnd.Support;

/// <summary>An estate that never remembers what it answered.</summary>
public sealed class ForgetfulEstate : Estate
{
    protected override ServerPorts Ports { get; } = new() { Store = store => new ForgetfulStore(store) };
}
