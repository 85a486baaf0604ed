namespace NetConnect.Api.Manifests;

/// <summary>The words for what a manifest declares.</summary>
internal static class Kinds
{
    public const string Service = "service";

    public const string Provider = "provider";

    public const string Resource = "resource";

    public const string Connection = "connection";
}
