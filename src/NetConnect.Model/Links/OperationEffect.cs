namespace NetConnect.Model.Links;

/// <summary>What a provider call does to its part.</summary>
public enum OperationEffect
{
    Create,
    Change,
    Remove,
}
