using System.Text.Json.Serialization;
using NetConnect.Contracts.Patching;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Providers;

/// <summary>The body of <c>PATCH /v1/providers/{id}</c>: members that are not given stay as they are.</summary>
public sealed record EditProvider
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Name)]
    public Change<string> Name { get; init; }

    /// <summary>Those to change; null takes one away.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Change<IReadOnlyDictionary<string, string?>> Settings { get; init; }
}
