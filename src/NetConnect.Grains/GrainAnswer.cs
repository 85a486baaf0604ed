using System.Diagnostics.CodeAnalysis;
using NetConnect.Contracts;

namespace NetConnect.Grains;

/// <summary>What a grain answers: the value, or why it was refused. Refusals are no exceptions.</summary>
/// <remarks>
/// The problem is the one that the REST API answers the same request with: <c>Type</c> is stable, <c>Detail</c> says what to do, <c>Errors</c>
/// names all faults of the input.
/// </remarks>
/// <param name="Value">There exactly when there is no problem.</param>
[GenerateSerializer, Immutable, Alias("NetConnect.GrainAnswer`1")]
public sealed record GrainAnswer<T>([property: Id(0)] T? Value, [property: Id(1)] ProblemDocument? Problem) where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGranted => Problem is null;

    /// <summary>The value; a refusal becomes an exception after all, for callers that expect none.</summary>
    public T Require() => IsGranted ? Value : throw new InvalidOperationException($"{Problem.Title}: {Problem.Detail}");
}
