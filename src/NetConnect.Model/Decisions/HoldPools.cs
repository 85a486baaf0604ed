namespace NetConnect.Model.Decisions;

/// <summary>What there is a limited number of in a network, by name.</summary>
public static class HoldPools
{
    /// <summary>Links with other networks; its items are pairs of networks.</summary>
    public const string Links = "links";

    /// <summary>Entries of one route table; its items are destinations.</summary>
    public static string Routes(string table) => $"routes/{table}";
}
