namespace NetConnect.Model.Links;

/// <summary>What is known of a part.</summary>
public enum PartStage
{
    /// <summary>It was absent, and the intent to make it is recorded; whether the call took effect is not known.</summary>
    Intended,

    /// <summary>The provider said that it was made; no read has shown it yet.</summary>
    Made,

    /// <summary>A read has shown it.</summary>
    Seen,

    /// <summary>It was there, is wanted, and is not there any more.</summary>
    Missing,

    /// <summary>It stood there before us, serves our purpose, and is never changed or removed by us.</summary>
    Foreign,

    /// <summary>Removed; kept as a tombstone until the last look.</summary>
    Gone,
}
