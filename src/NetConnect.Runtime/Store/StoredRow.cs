namespace NetConnect.Runtime.Store;

/// <summary>A JSON document and the number of the schema that it was written in.</summary>
public sealed record StoredRow(int Schema, string Body);
