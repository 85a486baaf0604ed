using System.Collections.Immutable;
using NetConnect.Api.Access;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Documentation;

/// <summary>What the OpenAPI document says of one operation beyond what follows from its route and its row of the access table.</summary>
/// <param name="Summary">One sentence, imperative.</param>
internal sealed record OperationDoc(Operation Operation, string Summary)
{
    public string? Description { get; init; }

    /// <summary>The contract's type of the body; none when there is no body.</summary>
    public Type? Body { get; init; }

    /// <summary>A body that the server takes, as JSON.</summary>
    public string? Example { get; init; }

    /// <summary>Every member may be absent, and so may the body.</summary>
    public bool IsBodyOptional { get; init; }

    /// <summary>Media types of the body.</summary>
    public ImmutableArray<string> Takes { get; init; } = [MediaTypes.Json];

    /// <summary>Members that this operation demands of a body type that several share.</summary>
    public ImmutableArray<string> Demands { get; init; } = [];

    public required ImmutableArray<AnswerDoc> Answers { get; init; }

    /// <summary>Refusals that do not follow from the rest: conflicts above all.</summary>
    public ImmutableArray<FaultKind> Refuses { get; init; } = [];

    /// <summary>The very function that reads the query: it is run once to see what it asks for.</summary>
    public Action<QueryReader>? Query { get; init; }

    /// <summary>Headers that the operation heeds.</summary>
    public ImmutableArray<HeaderDoc> Heeds { get; init; } = [];
}
