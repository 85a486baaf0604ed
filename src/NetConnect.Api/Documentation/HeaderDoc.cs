namespace NetConnect.Api.Documentation;

/// <summary>A header of a request or an answer.</summary>
/// <param name="Pattern">What its value looks like.</param>
internal sealed record HeaderDoc(string Name, string Description, string? Pattern = null, int? MaxLength = null)
{
    public static HeaderDoc Location { get; } = new("Location", "Where the entity is.", "^/v1/[a-z-]+/[0-9a-f-]{36}$");

    public static HeaderDoc ETag { get; } = new(
        "ETag", "The version of the wish, not of health: give it back as `If-Match`.", "^\"[0-9]+\"$");

    public static HeaderDoc IfMatch { get; } = new(
        "If-Match", "The `ETag` that the change rests on; an older one is refused with 412.");

    public static HeaderDoc IdempotencyKey { get; } = new(
        "Idempotency-Key",
        "Any text without control characters, yours alone. For 24 hours the same key and body give the same answer and have one effect; "
            + "another body is refused with 422. Refusals are not kept: a repetition is decided anew.",
        "^[^\\u0000-\\u001f\\u007f]+$",
        255);

    public static HeaderDoc Prefer { get; } = new(
        "Prefer", "`wait=N` (1..60 seconds): answer when the connection has settled, or when the time is over.", "wait=([1-9]|[1-5][0-9]|60)");

    public static HeaderDoc PreferenceApplied { get; } = new("Preference-Applied", "`wait=N`, when it was asked for.");

    public static HeaderDoc LastEventId { get; } = new(
        "Last-Event-ID", "Of a stream: go on behind the event with this `id`.", "^[0-9]+$", 19);
}
