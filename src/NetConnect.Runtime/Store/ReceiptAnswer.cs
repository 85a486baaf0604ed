namespace NetConnect.Runtime.Store;

/// <summary>What a request was answered with, to be said again.</summary>
public sealed record ReceiptAnswer(int Status, string? Location, string? ETag, string Body);
