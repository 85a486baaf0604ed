using NetConnect.Model.Identity;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>What becomes of one unique key in a batch.</summary>
internal sealed class ClaimImage(ActorKey? storedOwner)
{
    public ActorKey? StoredOwner { get; } = storedOwner;

    public ActorKey? Owner { get; set; } = storedOwner;

    /// <summary>Its owner was removed in this batch, and the row on record with it.</summary>
    public bool IsWiped { get; set; }

    public bool IsChanged => IsWiped || Owner != StoredOwner;
}
