namespace NetConnect.Model.Facts;

/// <summary>Who says a fact. Of two that speak of the same, the later one here is believed.</summary>
public enum FactOrigin
{
    /// <summary>The catalogue that comes with the product.</summary>
    Product,

    /// <summary>The installation's own file.</summary>
    Installation,

    /// <summary>The settings of a provider: its account's raised quota, its own price.</summary>
    Account,

    /// <summary>A reading of the networks in question.</summary>
    Observed,
}
