namespace NetConnect.Kernel.Regions;

/// <summary>Absence is not deletion: decides whether a bulk read may be believed.</summary>
public static class BulkReadGuard
{
    /// <summary>Why a read is not to be believed, or none.</summary>
    /// <param name="networksShown">How many of those in use the answer shows.</param>
    /// <param name="networksKnown">Networks of the region that are in use.</param>
    /// <param name="partsMissing">Objects of ours that were there at the last look and are not in this answer.</param>
    /// <param name="partsKnown">Objects of ours that were there at the last look.</param>
    public static string? Doubt(int networksShown, int networksKnown, int partsMissing, int partsKnown)
    {
        if (networksShown == 0 && networksKnown > 0)
            return "The region shows none of the networks that are in use there.";
        var believable = Math.Max(3, partsKnown / 10);
        return partsMissing > believable
            ? $"{partsMissing} of {partsKnown} objects seem to be gone at once."
            : null;
    }
}
