using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>Asking the oracle of an emulator.</summary>
public static class PingExtensions
{
    /// <param name="query">As in <c>GET /_sim/ping</c>: <c>from=10.1.1.10&amp;from_vpc=vpc-...</c></param>
    public static PingResult Ping(this Emulator emulator, string query) => emulator.Locked(_ =>
        new PacketOracle(emulator.World).Ping(PingQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)))));
}
