namespace NetConnect.Providers.Aws.Errors;

/// <summary>What an AWS error means to us.</summary>
internal enum AwsFailureKind
{
    /// <summary>Too many calls; nothing was done.</summary>
    Throttled,

    /// <summary>The id is unknown: gone, or too new to be seen everywhere.</summary>
    NotFound,

    /// <summary>Something of that name or destination is there already.</summary>
    Duplicate,

    /// <summary>Not possible in the object's present state.</summary>
    WrongState,

    /// <summary>A quota is used up.</summary>
    Limit,

    /// <summary>Credentials or permissions don't suffice.</summary>
    Denied,

    /// <summary>The session or signature is out of date: sign in again.</summary>
    Expired,

    /// <summary>The call itself is refused.</summary>
    Invalid,

    /// <summary>Nothing was sent: no session could be had.</summary>
    Unreachable,

    /// <summary>No usable answer: the call may have taken effect.</summary>
    Lost,
}
