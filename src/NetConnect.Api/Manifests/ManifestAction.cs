namespace NetConnect.Api.Manifests;

/// <summary>What has to be done for one item of a manifest.</summary>
internal enum ManifestAction
{
    NoChange,
    Create,
    Update,
    Delete,
}
