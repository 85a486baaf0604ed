using Microsoft.AspNetCore.Http;
using NetConnect.Api.Access;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Hosting;

/// <summary>Changes an entity as it was seen: the caller's right, <c>If-Match</c> and the change rest on one reading of it.</summary>
internal static class Change
{
    private const int Attempts = 5;

    private static readonly Fault Restless = new(FaultKind.Conflict, "It is being changed by others all the time: try again.");

    /// <param name="change">Must fail as stale when what was found is no longer so: then all is read anew, and the right may be gone.</param>
    public static async Task<Outcome<TResult>> RunAsync<T, TResult>(
        HttpContext context, Func<Task<Outcome<Admitted<T>>>> find, Func<Admitted<T>, Task<Outcome<TResult>>> change)
        where T : IVersioned
    {
        for (var tries = 0; tries < Attempts; tries++)
        {
            var found = await find();
            if (found.Value is not { } admitted)
                return found.Fault!;
            if (IfMatch.Check(context.Request, admitted.Entity.Generation) is { } refusal)
                return refusal;
            var outcome = await change(admitted);
            if (outcome.Fault?.Kind != FaultKind.Stale)
                return outcome;
        }

        return Restless;
    }

    /// <summary>What a change to the entity rests on.</summary>
    public static Basis BasisOf<T>(Admitted<T> admitted) where T : IVersioned =>
        new(admitted.Entity.Generation, admitted.Owner?.Id, admitted.Owner?.Version ?? 0);
}
