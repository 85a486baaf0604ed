namespace NetConnect.Api.Documentation;

/// <summary>Media types of the API.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string MergePatch = "application/merge-patch+json";

    public const string Yaml = "application/yaml";

    public const string EventStream = "text/event-stream";
}
