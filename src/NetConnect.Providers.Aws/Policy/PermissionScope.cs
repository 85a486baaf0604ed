namespace NetConnect.Providers.Aws.Policy;

/// <summary>How far a permission reaches within an account.</summary>
internal enum PermissionScope
{
    /// <summary>All objects of the kind: they are the account's own (route tables), or not made yet.</summary>
    Any,

    /// <summary>Only objects that carry the tag of an installation of NetConnect.</summary>
    Tagged,

    /// <summary>All objects of the kind, and only tags with our names.</summary>
    OwnTags,
}
