namespace NetConnect.Api.Access;

/// <summary>What a caller gets, from least to most: of several relations the best one counts.</summary>
public enum Grant
{
    /// <summary>Answered as if the entity did not exist.</summary>
    Absent,

    /// <summary>The caller may know that it exists, and not do this.</summary>
    Refused,

    /// <summary>Only id, name, subnet and owners.</summary>
    ByName,

    /// <summary>Of a list, only what belongs to the caller's services.</summary>
    Own,

    /// <summary>All but a provider's settings.</summary>
    WithoutSettings,

    /// <summary>Allowed, and recorded as an operator's override.</summary>
    Override,
    Full,
}
