namespace NetConnect.Kernel.Networks;

/// <summary>Why a call is made; budgets count by it.</summary>
public enum ChangePurpose
{
    /// <summary>Somebody wants something new.</summary>
    Make,

    /// <summary>Somebody else removed or changed what was in place.</summary>
    Repair,

    /// <summary>Nobody wants it any more.</summary>
    Remove,
}
