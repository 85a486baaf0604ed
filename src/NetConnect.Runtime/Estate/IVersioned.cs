namespace NetConnect.Runtime.Estate;

/// <summary>Something that clients edit or delete as they saw it.</summary>
public interface IVersioned
{
    /// <summary>The version of the wish, from 1 on; not of health or progress.</summary>
    long Generation { get; }
}
