namespace NetConnect.Conformance;

/// <summary>Something that exists in a cloud.</summary>
/// <param name="Kind">The same for all of its kind, e.g. <c>route</c>: what is made under faults is compared by it.</param>
/// <param name="Id">Its own; the same for as long as it exists.</param>
/// <param name="Text">All that may be said of it: it differs when the thing was changed.</param>
public sealed record CloudThing(string Kind, string Id, string Text);
