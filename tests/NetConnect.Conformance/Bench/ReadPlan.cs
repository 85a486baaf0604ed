using NetConnect.Providers;

namespace NetConnect.Conformance.Bench;

/// <summary>How readings go: well, or under a trouble of the cloud, which the module must tell as what it is.</summary>
internal sealed record ReadPlan(CloudTrouble? Trouble, TimeSpan Time = default)
{
    public static ReadPlan Well { get; } = new((CloudTrouble?)null);

    public async Task<ReadResult<T>> ReadAsync<T>(TestBench bench, Func<Task<ReadResult<T>>> read)
    {
        if (Trouble is not { } trouble)
            return await read();
        bench.Cloud.Begin(trouble, Time);
        var result = await read();
        bench.Cloud.End();
        bench.Require(IsRight(result), $"The cloud {trouble}, and of a reading the module says {result}");
        return result;
    }

    private bool IsRight<T>(ReadResult<T> result) => Trouble switch
    {
        CloudTrouble.Refuses => result is ReadResult<T>.Refused,
        CloudTrouble.Throttles => result is ReadResult<T>.Unavailable { After: { } after } && after >= Time,
        CloudTrouble.LosesRequests or CloudTrouble.LosesAnswers or CloudTrouble.Fails or CloudTrouble.IsSilent => result is ReadResult<T>.Unavailable,
        CloudTrouble.ShowsNothing or CloudTrouble.ShowsPart or CloudTrouble.ShowsLate or CloudTrouble.ShowsStill or null => true,
    };
}
