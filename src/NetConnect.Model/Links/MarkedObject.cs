namespace NetConnect.Model.Links;

/// <summary>An object in a cloud that bears this installation's mark.</summary>
/// <param name="ExternalId">The provider's id of it.</param>
/// <param name="Kind">The module's word for what it is, e.g. <c>peering</c>.</param>
/// <param name="Link">What the mark says that it belongs to.</param>
public sealed record MarkedObject(string ExternalId, string Kind, string Link);
