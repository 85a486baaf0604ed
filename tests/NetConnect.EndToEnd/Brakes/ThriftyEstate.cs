using NetConnect.EndToEnd.Support;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Brakes;

/// <summary>An installation that may hardly do anything in an hour.</summary>
public sealed class ThriftyEstate : Estate
{
    protected override ServerOptions Adjust(ServerOptions options)
    {
        options.Budgets = new() { Changes = 100, Deletions = 100, Repairs = 1 };
        return options;
    }
}
