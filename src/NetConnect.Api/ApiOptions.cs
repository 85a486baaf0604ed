namespace NetConnect.Api;

/// <summary>What the front door needs to know.</summary>
public sealed record ApiOptions
{
    /// <summary>The OIDC issuer whose tokens are taken (<c>Auth:Authority</c>).</summary>
    /// <value>None: local mode, loopback only, with a key of its own in <see cref="DataDirectory"/>.</value>
    public string? Authority { get; init; }

    /// <summary>The audience that tokens must be for (<c>Auth:Audience</c>); needed with an authority.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that lists groups.</summary>
    /// <value><c>groups</c></value>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>Whether the authority's documents are read over https only; off for an issuer that a test hosts.</summary>
    /// <value>On.</value>
    public bool RequireHttpsMetadata { get; init; } = true;

    /// <summary>Where local mode's signing key is.</summary>
    public required string DataDirectory { get; init; }

    public bool IsLocalMode => string.IsNullOrWhiteSpace(Authority);

    /// <summary>What is wrong with these options, for people; nothing when they will do.</summary>
    public string? Check() => !IsLocalMode && string.IsNullOrWhiteSpace(Audience)
        ? "`Auth:Authority` is set but `Auth:Audience` is not: tokens meant for other services would be taken."
        : null;
}
