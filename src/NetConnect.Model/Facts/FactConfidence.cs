namespace NetConnect.Model.Facts;

/// <summary>What a fact rests on.</summary>
public enum FactConfidence
{
    /// <summary>The vendor's own documents.</summary>
    Documented,

    /// <summary>A secondary source.</summary>
    Secondary,

    /// <summary>Remembered; check before relying on it.</summary>
    Remembered,

    /// <summary>Read from the provider for this decision.</summary>
    Observed,

    /// <summary>Said by whoever runs the installation or owns the account.</summary>
    Declared,
}
