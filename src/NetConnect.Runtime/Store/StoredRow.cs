using System.Text.Json;
using NetConnect.Model;

namespace NetConnect.Runtime.Store;

/// <summary>A JSON document and the number of the schema that it was written in.</summary>
/// <remarks>
/// It never changes, and neither does what is read from it: so it is read once, however often it is asked for, and becomes a text when
/// somebody needs one.
/// </remarks>
public sealed record StoredRow
{
    private readonly StoredRow? _source;
    private object? _document;
    private string? _body;

    public StoredRow(int schema, string body) => (Schema, _body) = (schema, body);

    private StoredRow(int schema, object document) => (Schema, _document) = (schema, document);

    private StoredRow(StoredRow other) => (Schema, _body, _source) = (other.Schema, other._body, other._source ?? other);

    public int Schema { get; }

    public string Body => _body ??= _source?.Body ?? JsonSerializer.Serialize(_document, _document!.GetType(), NetConnectJson.Options);

    /// <summary>The document as it is written; whoever holds this very row has it at hand, and need not read it.</summary>
    public static StoredRow Of(int schema, object document) => new(schema, document);

    /// <summary>The row as another process finds it: nothing but its text.</summary>
    public StoredRow Unread() => new(this);

    /// <param name="toCurrent">The text in the current schema.</param>
    public T Read<T>(Func<StoredRow, string> toCurrent)
        where T : class
    {
        if (_document is T known)
            return known;
        var document = JsonSerializer.Deserialize<T>(toCurrent(this), NetConnectJson.Options)
            ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is null.");
        _document = document;
        return document;
    }

    public bool Equals(StoredRow? other) => other is not null && Schema == other.Schema && Body == other.Body;

    public override int GetHashCode() => HashCode.Combine(Schema, Body);
}
