using Microsoft.AspNetCore.Http;
using NetConnect.Api.Access;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>From a body to a draft: looks the two resources up and finds out what the caller's asking is worth.</summary>
internal static class PairRequest
{
    public static async Task<Outcome<ConnectionDraft>> DraftAsync(
        HttpContext context, IEstate estate, Gate gate, ConnectionInput input, InputFaults faults)
    {
        var found = new InputFaults();
        found.AddNew(faults.All);
        var references = new References(estate, found, context.RequestAborted);
        var left = await references.ResourceAsync(input.Left, "/resource_left");
        var right = await references.ResourceAsync(input.Right, "/resource_right");
        if (found.Any)
            return found.ToFault();
        // The pointers once more: a service can only be absent when its resource went away in between.
        var leftService = await references.ServiceAsync(left!.Service, "/resource_left");
        var rightService = await references.ServiceAsync(right!.Service, "/resource_right");
        if (leftService is null || rightService is null)
            return found.ToFault();
        return gate.ToPair(leftService, rightService) == Grant.Full
            ? input.ToDraft(AskingRights.Of(gate.Caller, leftService, rightService))
            : new Fault(FaultKind.Forbidden, "You own neither of the two resources: ask an owner of one of them to request this.");
    }
}
