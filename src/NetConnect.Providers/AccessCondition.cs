namespace NetConnect.Providers;

/// <summary>Something about a provider's access that is true, false, or could not be told.</summary>
/// <param name="Holds">None when it could not be told.</param>
/// <param name="Message">For the provider's owners: it may name settings.</param>
public sealed record AccessCondition(string Type, bool? Holds, string Reason, string Message)
{
    /// <summary>The condition that every module answers: whether who registered the provider has shown to control the account.</summary>
    public const string ControlProved = "ControlProved";
}
