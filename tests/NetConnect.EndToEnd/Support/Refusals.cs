using NetConnect.Contracts;
using NetConnect.Contracts.Client;

namespace NetConnect.EndToEnd.Support;

/// <summary>Refusals as values.</summary>
internal static class Refusals
{
    /// <summary>Why the call was refused; null when it was not.</summary>
    public static async Task<ProblemDocument?> ProblemAsync(this Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (NetConnectApiException refusal)
        {
            return refusal.Problem;
        }
    }

    public static async Task<ProblemDocument> IsRefusedAsync(this Task call, int status, string type)
    {
        var problem = await call.ProblemAsync();
        Assert.NotNull(problem);
        Assert.Equal((status, ProblemDocument.TypePrefix + type), (problem.Status, problem.Type));
        return problem;
    }
}
