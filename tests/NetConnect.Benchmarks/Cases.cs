namespace NetConnect.Benchmarks;

/// <summary>What is measured.</summary>
internal static class Cases
{
    public const string Floor = "bare group commit, one row each";
    public const string SameRows = "bare group commit, the same rows";
    public const string Store = "our store";
    public const string WithReceipt = "our store, with a receipt";
    public const string FloorOfOne = "bare group commit, the same rows, one writer";
    public const string OneWriter = "our store, one writer";

    /// <summary>What each is measured against.</summary>
    public static string FloorOf(string name) => name is OneWriter or FloorOfOne ? FloorOfOne : SameRows;
}
