namespace NetConnect.Providers.Aws.Errors;

/// <summary>What a call brought, or how it failed.</summary>
internal readonly record struct AwsAnswer<T>
    where T : class
{
    private AwsAnswer(T? value, AwsFailure? failure) => (Value, Failure) = (value, failure);

    public T? Value { get; }

    public AwsFailure? Failure { get; }

    public static implicit operator AwsAnswer<T>(T value) => new(value, null);

    public static implicit operator AwsAnswer<T>(AwsFailure failure) => new(null, failure);

    public AwsAnswer<TNext> Then<TNext>(Func<T, AwsAnswer<TNext>> next)
        where TNext : class => Value is { } value ? next(value) : Failure!;
}
