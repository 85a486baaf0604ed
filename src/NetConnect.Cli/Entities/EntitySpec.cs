using System.Text.Json.Nodes;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Entities;

/// <summary>All that the command line knows of one kind of entity; what a noun can do is this data.</summary>
internal sealed record EntitySpec
{
    public required string Noun { get; init; }

    /// <summary>E.g. <c>/v1/services</c>.</summary>
    public required string Path { get; init; }

    public required string About { get; init; }

    public required IReadOnlyList<Verb> Verbs { get; init; }

    /// <summary>Of its lists.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Of one alone; those of lists when absent.</summary>
    public IReadOnlyList<Column> Details { get; init; } = [];

    /// <summary>What its lists can be filtered by.</summary>
    public IReadOnlyList<FieldSpec> Filters { get; init; } = [];

    /// <summary>What can be said when it is made or edited, besides its name.</summary>
    public IReadOnlyList<FieldSpec> Fields { get; init; } = [];

    /// <summary>Completes a body before it is sent.</summary>
    public Func<Session, JsonObject, CancellationToken, Task> Prepare { get; init; } = (_, _, _) => Task.CompletedTask;

    public IReadOnlyList<string> Examples { get; init; } = [];
}
