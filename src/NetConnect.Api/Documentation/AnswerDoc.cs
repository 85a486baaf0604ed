using System.Collections.Immutable;

namespace NetConnect.Api.Documentation;

/// <summary>A successful answer.</summary>
/// <param name="Body">The contract's type; none when the answer has no body.</param>
/// <param name="Headers">Headers that the answer carries.</param>
internal sealed record AnswerDoc(int Status, Type? Body, string Meaning, ImmutableArray<HeaderDoc> Headers)
{
    public static AnswerDoc Ok<T>(params ReadOnlySpan<HeaderDoc> headers) => new(200, typeof(T), "As it is now.", [.. headers]);

    public static AnswerDoc Created<T>(params ReadOnlySpan<HeaderDoc> headers) => new(201, typeof(T), "Made.", [HeaderDoc.Location, .. headers]);

    public static AnswerDoc Accepted<T>(params ReadOnlySpan<HeaderDoc> headers) =>
        new(202, typeof(T), "Wished; the work goes on by itself, and the entity shows how far it is.", [HeaderDoc.Location, .. headers]);

    /// <summary>Whether the answer can be a live feed instead.</summary>
    public bool IsStream { get; init; }

    public static AnswerDoc NoContent { get; } = new(204, null, "Gone.", []);
}
