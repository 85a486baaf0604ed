namespace NetConnect.Model.Decisions;

/// <summary>What there is a limited number of in a network, by name.</summary>
public static class HoldPools
{
    /// <summary>Links with other networks; its items are pairs of networks.</summary>
    public const string Links = "links";

    /// <summary>Attachments: of a network to hubs, its items are hubs; of a hub, they are the networks that hang on it.</summary>
    public const string Attachments = "attachments";

    /// <summary>Route tables of a hub: one for each network that hangs on it, and the items are those.</summary>
    public const string Tables = "tables";

    /// <summary>Routes in all tables of a hub; its items are <c>network -> destination</c>.</summary>
    public const string HubRoutes = "hub-routes";

    /// <summary>Entries of one route table; its items are destinations.</summary>
    public static string Routes(string table) => $"routes/{table}";
}
