using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Manifests;

/// <summary>Moves what was found in an item's body to where the item says it in the manifest.</summary>
internal static class ManifestFaults
{
    /// <param name="renamed">Members that have other names in a manifest, e.g. <c>resource_left</c> and <c>left</c>.</param>
    public static void AddUnder(this InputFaults faults, string pointer, IEnumerable<FieldFault> found, params (string Body, string Manifest)[] renamed)
    {
        foreach (var fault in found)
        {
            var inside = renamed.Aggregate(fault.Pointer, (text, name) => Rename(text, $"/{name.Body}", $"/{name.Manifest}"));
            faults.Add(pointer + inside, fault.Code, fault.Detail);
        }
    }

    private static string Rename(string pointer, string body, string manifest) =>
        pointer == body || pointer.StartsWith(body + "/", StringComparison.Ordinal) ? manifest + pointer[body.Length..] : pointer;
}
