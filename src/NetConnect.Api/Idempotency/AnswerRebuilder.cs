using Microsoft.AspNetCore.Http;
using NetConnect.Api.Access;
using NetConnect.Api.AddressPlans;
using NetConnect.Api.Connections;
using NetConnect.Api.Providers;
using NetConnect.Api.Resources;
using NetConnect.Api.Services;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Idempotency;

/// <summary>Finds out what a request would have been answered with, from what it made or changed.</summary>
internal sealed class AnswerRebuilder(IEstate estate)
{
    /// <param name="isAction">Whether the request was for something that was there already.</param>
    public async Task<Outcome<ReceiptAnswer>> RebuildAsync(StoredReceipt known, bool isAction, CancellationToken cancellationToken)
    {
        if (known.Subject is not { } subject)
            return Lost;
        return await AnswerOfAsync(subject, isAction, cancellationToken) is IKept answer
            ? answer.Keep()
            : Lost with { Existing = subject.Id };
    }

    private static readonly Fault Lost = new(
        FaultKind.Conflict, "The request was carried out, but its answer was lost, and what it made has changed since: read what is there now.");

    private async Task<IResult?> AnswerOfAsync(ActorKey subject, bool isAction, CancellationToken cancellationToken) => subject.Kind switch
    {
        ActorKind.Service => Of(await estate.FindServiceAsync(subject.Id, cancellationToken), isAction, ServiceEndpoints.Created, Found),
        ActorKind.Provider => Of(await estate.FindProviderAsync(subject.Id, cancellationToken), isAction, ProviderEndpoints.Created, Found),
        ActorKind.Resource => Of(await estate.FindResourceAsync(subject.Id, cancellationToken), isAction, ResourceEndpoints.Created, Found),
        ActorKind.AddressPlan => Of(
            await estate.FindAddressPlanAsync(subject.Id, cancellationToken), isAction, AddressPlanEndpoints.Created, AddressPlanEndpoints.Found),
        ActorKind.Connection => Of(
            await estate.FindConnectionAsync(subject.Id, cancellationToken), isAction, ConnectionEndpoints.Accepted, ConnectionEndpoints.Found),
        _ => null,
    };

    private static IResult? Of<T>(T? view, bool isAction, Func<T, IResult> made, Func<T, IResult> found) where T : class =>
        view is null ? null : isAction ? found(view) : made(view);

    private static IResult Found(ServiceView service) => ServiceEndpoints.Found(service, Grant.Full);

    private static IResult Found(ProviderView provider) => ProviderEndpoints.Found(provider, Grant.Full);

    private static IResult Found(ResourceView resource) => ResourceEndpoints.Found(resource, Grant.Full);
}
