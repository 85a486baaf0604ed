using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Model;
using NetConnect.Providers;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Providers;

/// <summary><c>/v1/providers</c></summary>
internal static class ProviderEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    private static readonly string[] NetworkStatuses = [.. Enum.GetValues<NetworkStatus>().Select(WireName.Of)];

    private static readonly string[] States = [.. Enum.GetValues<ProviderState>().Select(WireName.Of)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var providers = routes.MapGroup("/v1/providers");
        providers.MapGet("", ListAsync).Performs(Operation.ListProviders);
        providers.MapPost("", CreateAsync).Performs(Operation.CreateProvider);
        providers.MapGet("{id}", GetAsync).Performs(Operation.ReadProvider);
        providers.MapPatch("{id}", EditAsync).Performs(Operation.EditProvider);
        providers.MapDelete("{id}", DeleteAsync).Performs(Operation.DeleteProvider);
        providers.MapPost("{id}/check", CheckAsync).Performs(Operation.CheckProvider);
        providers.MapGet("{id}/networks", NetworksAsync).Performs(Operation.DiscoverNetworks);
    }

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ReadQuery, async query =>
        {
            var visible = await gate.ScopeAsync(service => service.IsOwnedBy(gate.Caller));
            var page = await estate.ListProvidersAsync(query with { VisibleTo = visible }, context.RequestAborted);
            // Within a scope all is one's own; without one, what an operator or an auditor sees is the same for all.
            var grant = visible.IsDefault ? gate.To(Operation.ReadProvider, null) : Grant.Full;
            return Handle.Page(page, provider => ProviderMapper.Map(provider, grant), Json.PageDtoProviderDto);
        });
    }

    internal static ListQuery ReadQuery(QueryReader reader) => ListQueries.Entities(reader) with
    {
        Service = reader.Id("service"),
        State = reader.OneOf("state", States),
    };

    private static Task<IResult> GetAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).ProviderAsync(id)
            .Answered(admitted => Found(admitted.Entity, admitted.Grant));

    internal static IResult Found(ProviderView provider, Grant grant) =>
        Answer.Ok(ProviderMapper.Map(provider, grant), Json.ProviderDto, ETag.Of(provider.Generation));

    private static Task<IResult> CreateAsync(HttpContext context, IEstate estate, ProviderRegistry modules)
    {
        var gate = Gate.Of(context, estate);
        return StrictBody.ReadAsync(context.Request).WithBody(body => ProviderBody.Read(body, modules), async (draft, faults) =>
        {
            var references = new References(estate, faults, context.RequestAborted);
            var service = await references.ServiceAsync(draft.Service.Length > 0 ? draft.Service : null, "/service");
            if (faults.Any)
                return new Refusal(faults.ToFault());
            if (gate.To(service) != Grant.Full)
                return new Refusal(Gate.Forbidden);
            return await estate.CreateProviderAsync(gate.Caller, draft, context.RequestAborted).Answered(Created);
        });
    }

    internal static IResult Created(ProviderView provider) => Answer.Created(
        ProviderMapper.Map(provider, Grant.Full), Json.ProviderDto, $"/v1/providers/{provider.Id}", ETag.Of(provider.Generation));

    private static Task<IResult> EditAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return MergePatch.RunAsync(context, () => gate.ProviderAsync(id), async (admitted, patch) =>
        {
            var (provider, faults) = (admitted.Entity, new InputFaults());
            var edit = MergePatch.Read(
                ProviderMapper.Editable(provider), patch, ProviderBody.Immutable, faults, body => ProviderBody.ReadEdit(body, provider));
            return faults.Any
                ? faults.ToFault()
                : await estate.EditProviderAsync(gate.Caller, provider.Id, edit, Change.BasisOf(admitted), context.RequestAborted);
        }).Answered(provider => Found(provider, Grant.Full));
    }

    private static Task<IResult> DeleteAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return Change.RunAsync(context, () => gate.ProviderAsync(id), admitted => estate.DeleteProviderAsync(
            gate.Caller, admitted.Entity.Id, Change.BasisOf(admitted), context.RequestAborted)).Answered(_ => Results.NoContent());
    }

    private static Task<IResult> CheckAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return gate.ProviderAsync(id).Then(admitted =>
            estate.CheckProviderAsync(gate.Caller, admitted.Entity.Id, context.RequestAborted)
                .Answered(provider => Found(provider, admitted.Grant)));
    }

    private static Task<IResult> NetworksAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).ProviderAsync(id).Then(admitted => Handle.WithQuery(context, ReadNetworksQuery, query =>
            estate.ListNetworksAsync(admitted.Entity.Id, context.RequestAborted).Answered(networks =>
                Handle.Page(NetworkPage.Of(networks, query), ProviderMapper.Map, Json.PageDtoNetworkDto))));

    internal static ListQuery ReadNetworksQuery(QueryReader reader) => ListQueries.Networks(reader) with { State = reader.OneOf("status", NetworkStatuses) };
}
