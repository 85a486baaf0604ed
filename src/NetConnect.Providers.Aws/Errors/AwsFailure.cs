namespace NetConnect.Providers.Aws.Errors;

/// <summary>A call that did not succeed, as a value.</summary>
/// <param name="Code">AWS's error code, or a word of ours when AWS gave none.</param>
/// <param name="After">How long AWS asked us to wait at least.</param>
internal sealed record AwsFailure(AwsFailureKind Kind, string Code, string Message, TimeSpan? After = null)
{
    public string Reason => $"{Code}: {Message}";
}
